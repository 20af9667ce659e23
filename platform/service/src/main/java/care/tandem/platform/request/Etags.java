package care.tandem.platform.request;

import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An ETag is a hash of the view that the caller was given, never of the row: a change that the caller may not see does
 * not show in it.
 */
@Singleton
public class Etags {

    private static final int BYTES = 16;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentRequest request;

    public String of(Object view) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The edit goes on only if the caller read what stands there now. */
    public void requireMatch(Object currentView) {
        var given = request.header("If-Match");
        if (given == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!matches(given, of(currentView))) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }

    static boolean matches(String header, String etag) {
        return Arrays.stream(header.split(",")).map(String::trim).anyMatch(etag::equals);
    }
}
