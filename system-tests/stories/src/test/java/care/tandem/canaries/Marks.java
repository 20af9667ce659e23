package care.tandem.canaries;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What all canaries begin with, and how they are found in a text, whatever it was written in. */
final class Marks {
    static final String WORD = "qzkanarie";
    static final String DIGITS = "70907090709";

    /** Of what follows the word. */
    static final int LENGTH = 8;

    private static final String WORD_IN_HEX = HexFormat.of().formatHex(WORD.getBytes(StandardCharsets.US_ASCII));
    private static final String PLAIN = WORD + "[0-9a-z]{8}|" + DIGITS + "[0-9]{9}|190[1-9]-[0-9]{2}-[0-9]{2}";

    /** For the database to look by itself, in whatever case; {@code bytea} is shown in hex. */
    static final String IN_TABLES = PLAIN + "|" + WORD_IN_HEX;

    private static final Pattern AS_IT_IS = Pattern.compile(PLAIN, Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_HEX = Pattern.compile(WORD_IN_HEX + "((?:[0-9a-f]{2}){8})");

    /** Of these the beginning alone tells enough: they belong nowhere. */
    private static final List<String> OTHERWISE = Stream.of(WORD, DIGITS)
            .flatMap(mark -> Stream.concat(wide(mark), inBase64(mark)))
            .toList();

    private Marks() {}

    /** The canaries in a text of which each character is a byte. */
    static Set<String> in(String text) {
        var found = new TreeSet<String>();
        AS_IT_IS.matcher(text).results().forEach(hit -> found.add(hit.group().toLowerCase(Locale.ROOT)));
        IN_HEX.matcher(text).results().forEach(hit -> found.add(WORD + ofHex(hit.group(1))));
        OTHERWISE.stream().filter(text::contains).forEach(mark -> found.add("encoded as " + mark));
        return found;
    }

    static String ofBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String ofHex(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.US_ASCII);
    }

    /** UTF-16: what stands between the letters is the same in either order of bytes. */
    private static Stream<String> wide(String mark) {
        return Stream.of(String.join("\0", mark.split("")));
    }

    /** As it looks after one, two or no other bytes, without the letters that depend on what stands around it. */
    private static Stream<String> inBase64(String mark) {
        return IntStream.range(0, 3).mapToObj(before -> {
            var bytes = ("\0".repeat(before) + mark).getBytes(StandardCharsets.US_ASCII);
            var text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            var own = bytes.length * 8 / 6;
            return text.substring(before == 0 ? 0 : before + 1, own);
        });
    }
}
