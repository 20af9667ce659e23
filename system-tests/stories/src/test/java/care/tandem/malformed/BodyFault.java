package care.tandem.malformed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** What can be wrong with a body as a whole, whatever it should say. */
enum BodyFault {
    EMPTY(text(body -> "")),
    BLANK(text(body -> " \n ")),
    NOT_JSON(text(body -> "hello")),
    FORM(text(body -> "a=1&b=2")),
    XML(text(body -> "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
    HALF(text(body -> body.substring(0, body.length() / 2 + 1))),
    MORE_BEHIND_IT(text(body -> body + "{}")),
    A_LIST_OF_IT(text(body -> "[" + body + "]")),
    LIST(text(body -> "[]")),
    TEXT(text(body -> "\"hello\"")),
    NUMBER(text(body -> "1")),
    TRUE(text(body -> "true")),
    NULL(text(body -> "null")),
    UNKNOWN_FIELD(text(body -> body.replaceFirst("\\{", "{\"surprise\":1,").replace(",}", "}"))),
    PROTOTYPE_FIELD(text(
            body -> body.replaceFirst("\\{", "{\"__proto__\":{\"admin\":true},").replace(",}", "}"))),
    TYPE_FIELD(text(
            body -> body.replaceFirst("\\{", "{\"@class\":\"java.net.URL\",").replace(",}", "}"))),
    FIELD_TWICE(text(body -> body.replaceFirst("\\{(\"\\w+\":)", "{$1null,$1"))),
    COMMENT(text(body -> "/* a */" + body)),
    SINGLE_QUOTES(text(body -> body.replace('"', '\''))),
    DEEP_LISTS(text(body -> "[".repeat(50_000))),
    DEEP_OBJECTS(text(body -> "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000))),
    DEEP_IN_AN_UNKNOWN_FIELD(text(body -> body.replaceFirst("\\{", "{\"a\":" + "[".repeat(40) + "]".repeat(40) + ","))),
    LONG_NAME(text(body -> "{\"" + "a".repeat(60_000) + "\":1}")),
    LONG_NUMBER(text(body -> "{\"a\":" + "9".repeat(60_000) + "}")),
    BROKEN_UTF8(body -> join(body, new byte[] {(byte) 0xc3, (byte) 0x28})),
    OVERLONG_UTF8(body -> join(body, new byte[] {(byte) 0xc0, (byte) 0xaf})),
    UTF16(in(StandardCharsets.UTF_16BE)),
    NUL_BEFORE_IT(text(body -> "\u0000" + body)),
    TOO_LARGE(text(body -> body.replaceFirst("\\{", "{\"a\":\"" + "a".repeat(300_000) + "\",")));

    private final UnaryOperator<byte[]> change;

    BodyFault(UnaryOperator<byte[]> change) {
        this.change = change;
    }

    byte[] in(byte[] good) {
        return change.apply(good);
    }

    private static UnaryOperator<byte[]> text(UnaryOperator<String> change) {
        return body -> change.apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static UnaryOperator<byte[]> in(Charset charset) {
        return body -> new String(body, StandardCharsets.UTF_8).getBytes(charset);
    }

    /** In a text of it; without any, behind it. */
    private static byte[] join(byte[] body, byte[] broken) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var octets = new String(broken, StandardCharsets.ISO_8859_1);
        var joined = text.contains(":\"") ? text.replaceFirst(":\"", ":\"" + octets) : text + octets;
        return joined.getBytes(StandardCharsets.ISO_8859_1);
    }
}
