package care.tandem.gateway.page;

import static care.tandem.platform.problem.ProblemType.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest extends GatewayTest {

    @Test
    void thePortalLeadsToEverythingThatIsPublic() {
        around.messaging2.start();
        var page = page("/").extract().asString();

        Pattern.compile("href=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .forEach(link -> anonymous().get(link).then().statusCode(200));
        assertThat(page).contains("/docs", "/openapi.json", "/problems", "/health");
    }

    @Test
    void pagesRunNoScriptAndLoadNothingFromElsewhere() {
        for (var path : new String[] {"/", "/docs", "/problems"}) {
            page(path)
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .body(allOf(not(containsString("<script")), not(containsString("src=\"http"))))
                    .body(not(containsString("style=")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/problems/not-found",
                "/problems/invented",
                "/unknown",
                "/health",
                "/tandem.css",
                "/icon.svg",
                "/openapi.json",
                "/api/v1/programme",
                "/api/v1/sessions"
            })
    void whateverIsAnsweredABrowserIsHeldToIt(String path) {
        caller().get(path)
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void theReferenceShowsEachOperationAndWhoMayCallIt() {
        page("/docs")
                .body(containsString("<code>/api/v1/persons/{personId}/access-log/session</code>"))
                .body(containsString("Who may call it: participant, clinic referrals:write"))
                .body(containsString("id=\"form-Thing\""));
    }

    @Test
    void everyKindOfProblemHasItsPage() {
        for (var type : ProblemType.values()) {
            page(type.uri()).body(containsString(type.slug()));
        }
        isProblem(anonymous().get("/problems/invented"), NOT_FOUND);
    }

    @Test
    void theDocumentIsServedInBothForms() {
        anonymous()
                .get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"));
        anonymous()
                .get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("openapi: 3.1.0"));
    }

    private ValidatableResponse page(String path) {
        return anonymous().get(path).then().statusCode(200).contentType("text/html; charset=utf-8");
    }
}
