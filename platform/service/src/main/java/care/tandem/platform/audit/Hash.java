package care.tandem.platform.audit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A SHA-256, in hexadecimal. */
record Hash(String hex) {

    /** What stands before the first seal. */
    static final Hash NONE = of(new byte[Hash.BYTES]);

    private static final int BYTES = 32;

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    /** One after the other, as a seal's row keeps them. */
    static List<Hash> allOf(byte[] bytes) {
        return IntStream.range(0, bytes.length / BYTES)
                .mapToObj(i -> of(Arrays.copyOfRange(bytes, i * BYTES, (i + 1) * BYTES)))
                .toList();
    }

    static byte[] joined(List<Hash> hashes) {
        var joined = ByteBuffer.allocate(hashes.size() * BYTES);
        hashes.forEach(hash -> joined.put(hash.bytes()));
        return joined.array();
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** An id that nothing else has, for what carries this hash. */
    UUID id() {
        var bytes = ByteBuffer.wrap(bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
