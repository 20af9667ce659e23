package care.tandem.gateway.page;

import care.tandem.gateway.answer.Html;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The little of CommonMark that our descriptions use: paragraphs and code words. */
final class Prose {

    private Prose() {}

    static String html(String description) {
        return Arrays.stream(description.strip().split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + inline(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    static String inline(String text) {
        return Html.escape(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
