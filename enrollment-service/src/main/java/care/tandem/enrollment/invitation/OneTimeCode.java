package care.tandem.enrollment.invitation;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Twelve characters of Crockford's base 32 (60 random bits), in groups to be typed. Each login has ten tries an hour. Should
 * somebody have a million logins guess, all week, while a thousand codes are open, they find one with a chance of one in
 * seven hundred thousand.
 */
record OneTimeCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode fresh() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(text.toString());
    }

    /** As typed: in small letters, without or with other separators, O for zero, I or L for one. */
    static OneTimeCode typed(String text) {
        var plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new OneTimeCode(plain);
    }

    String shown() {
        return characters.substring(0, GROUP)
                + '-'
                + characters.substring(GROUP, 2 * GROUP)
                + '-'
                + characters.substring(2 * GROUP);
    }
}
