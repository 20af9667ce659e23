package care.tandem.story;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One session at the provider, with the tokens that it got. */
public record SignIn(String accessToken, String refreshToken, String idToken) {

    public static SignIn of(String answer) {
        var tokens = Json.read(answer);
        return new SignIn(
                tokens.path("access_token").asText(),
                tokens.path("refresh_token").asText(),
                tokens.path("id_token").asText());
    }

    public JsonNode claims() {
        return part(1);
    }

    public String key() {
        return part(0).path("kid").asText();
    }

    private JsonNode part(int index) {
        var decoded = Base64.getUrlDecoder().decode(accessToken.split("\\.")[index]);
        return Json.read(new String(decoded, StandardCharsets.UTF_8));
    }

    /** What the gateway says to this token. */
    public int status() {
        return statusAt(new Instance(Program.GATEWAY, 1), "/me");
    }

    public int statusAt(Instance instance, String path) {
        var request = HttpRequest.newBuilder(URI.create(House.stack().url(instance) + "/api/v1" + path))
                .header("Authorization", "Bearer " + accessToken)
                .build();
        return Http.send(request).statusCode();
    }
}
