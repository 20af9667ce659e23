package care.tandem.platform.api;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a body may be that does not say so (those that do are stopped at the door), and of which letters: JSON is UTF-8,
 * and a reader that guesses, or takes a letter in more than one way, reads another text than the one that was checked.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

    @Inject
    @ConfigProperty(name = "tandem.api.max-body")
    MemorySize maxBody;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var octets = new Counted(context.getInputStream(), maxBody.asLongValue()).readAllBytes();
        if (!isUtf8(octets)) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The body is not UTF-8.");
        }
        context.setInputStream(new ByteArrayInputStream(octets));
        return context.proceed();
    }

    /** Where NUL stands, it is UTF-16 or 32; as a letter JSON has it escaped only. */
    private static boolean isUtf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .chars()
                    .noneMatch(letter -> letter == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long limit) {
            super(body);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
            }
        }
    }
}
