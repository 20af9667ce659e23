package care.tandem.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Hashes values in one canonical form: each with its length before it, so that no two sequences of values are the same
 * bytes. Never change it: every seal there is was made with it.
 */
final class Digester {

    private static final int ABSENT = -1;

    private final MessageDigest sha;

    private Digester() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of these values, in this order; {@code form} says what they are and in which version. */
    static Hash hash(String form, Object... values) {
        var digester = new Digester();
        digester.put(form);
        for (var value : values) {
            digester.put(value);
        }
        return Hash.of(digester.sha.digest());
    }

    private void put(Object value) {
        if (value == null) {
            length(ABSENT);
        } else if (value instanceof List<?> list) {
            length(list.size());
            list.forEach(this::put);
        } else {
            var bytes = bytesOf(value);
            length(bytes.length);
            sha.update(bytes);
        }
    }

    private void length(int length) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private static byte[] bytesOf(Object value) {
        if (value instanceof Long number) {
            return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        }
        if (value instanceof Instant at) {
            return bytesOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        }
        if (value instanceof UUID id) {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
        }
        if (value instanceof Hash hash) {
            return hash.bytes();
        }
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
