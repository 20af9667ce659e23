package care.tandem.messaging.crypto;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Seals and opens the texts of one thread, each bound to the thread and to its own message (AES-256-GCM). */
public final class ThreadCipher {

    private final UUID threadId;
    private final Aead key;

    ThreadCipher(UUID threadId, Aead key) {
        this.threadId = threadId;
        this.key = key;
    }

    public byte[] seal(UUID messageId, String text) {
        try {
            return key.encrypt(text.getBytes(StandardCharsets.UTF_8), boundTo(messageId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("message " + messageId + " cannot be sealed", e);
        }
    }

    public String open(UUID messageId, byte[] sealed) {
        try {
            return new String(key.decrypt(sealed, boundTo(messageId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("message " + messageId + " cannot be opened", e);
        }
    }

    private byte[] boundTo(UUID messageId) {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(threadId.getMostSignificantBits())
                .putLong(threadId.getLeastSignificantBits())
                .putLong(messageId.getMostSignificantBits())
                .putLong(messageId.getLeastSignificantBits())
                .array();
    }
}
