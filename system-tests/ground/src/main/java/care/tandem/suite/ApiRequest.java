package care.tandem.suite;

import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for one operation, as it goes over the wire.
 *
 * @param target path and query
 */
public record ApiRequest(
        ApiOperation operation, String method, String target, Map<String, String> headers, Optional<byte[]> body) {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    public ApiRequest at(String otherTarget) {
        return new ApiRequest(operation, method, otherTarget, headers, body);
    }

    public ApiRequest as(String otherMethod) {
        return new ApiRequest(operation, otherMethod, target, headers, body);
    }

    public ApiRequest with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiRequest(operation, method, target, more, body);
    }

    public ApiRequest without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new ApiRequest(operation, method, target, fewer, body);
    }

    public ApiRequest withBody(byte[] other) {
        return new ApiRequest(operation, method, target, headers, Optional.of(other));
    }

    public ApiRequest withQuery(String query) {
        return at(target + (target.contains("?") ? "&" : "?") + query);
    }

    public Answer sentBy(Door door) {
        return sentBy(door, List.of());
    }

    /** With these in {@code Authorization}. Of a stream no more than the head is waited for. */
    public Answer sentBy(Door door, List<String> authorizations) {
        var request = door.requestTo(target)
                .timeout(LONGEST)
                .method(method, body.map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        headers.forEach(request::header);
        authorizations.forEach(one -> request.header("Authorization", one));
        return new Answer(method + " " + target, Http.send(request.build(), new UnlessStream()));
    }
}
