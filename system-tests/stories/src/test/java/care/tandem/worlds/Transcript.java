package care.tandem.worlds;

import care.tandem.story.Answer;
import care.tandem.story.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that one observer has seen, in order, with only random ids renamed: those that the script knows by their names, others
 * and ETags by the order in which they were first seen, so that an ETag that changes in one world alone is a difference.
 */
final class Transcript {
    private static final Pattern RANDOM = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|(?<=etag=\\[)\"[^\"]+\"");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern LENGTH = Pattern.compile("content-length=\\[\\d+](, )?");

    private final World world;
    private final boolean readsTheWholeHouse;
    private final List<String> seen = new ArrayList<>();

    Transcript(World world, boolean readsTheWholeHouse) {
        this.world = world;
        this.readsTheWholeHouse = readsTheWholeHouse;
    }

    void add(String label, Answer answer) {
        seen.add(label + ": " + text(answer));
    }

    /** Bells of one moment come in any order. */
    void addBells(List<String> heard) {
        seen.add("rings: " + heard.stream().map(this::withoutIds).sorted().toList());
    }

    List<String> lines(Predicate<String> isCompared) {
        var renamed = new HashMap<String, String>();
        return seen.stream()
                .filter(isCompared)
                .map(line -> RANDOM.matcher(named(line))
                        .replaceAll(id -> renamed.computeIfAbsent(id.group(), found -> "#" + (renamed.size() + 1))))
                .toList();
    }

    private String text(Answer answer) {
        var all = answer.seen();
        if (answer.body().isEmpty() || !answer.header("Content-Type").contains("json")) {
            return all;
        }
        var head = all.substring(0, all.indexOf('\n'));
        var body = answer.json();
        if (body.path("items").isArray()) {
            head = LENGTH.matcher(head).replaceAll("");
            keepWhatIsOfThisWorld((ObjectNode) body);
        }
        return head + "\n" + inOrder(body);
    }

    /** Of a list of the whole house. Cursors are sealed: only that there is one can be compared. */
    private void keepWhatIsOfThisWorld(ObjectNode list) {
        if (readsTheWholeHouse) {
            var others = list.withArray("items").elements();
            while (others.hasNext()) {
                if (!world.concerns(others.next().toString())) {
                    others.remove();
                }
            }
            list.remove("next");
        }
        if (list.has("next")) {
            list.put("next", "a cursor");
        }
    }

    /** What is of one moment stands in the order of its random ids, which says nothing: here in the order of the rest. */
    private JsonNode inOrder(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(inOrder(field.getValue())));
        }
        if (!node.isArray()) {
            return node;
        }
        var ordered = Json.array();
        var ofOneMoment = new ArrayList<JsonNode>();
        for (var item : node) {
            if (!ofOneMoment.isEmpty() && !moments(ofOneMoment.get(0)).equals(moments(item))) {
                ordered.addAll(sorted(ofOneMoment));
                ofOneMoment.clear();
            }
            ofOneMoment.add(inOrder(item));
        }
        return ordered.addAll(sorted(ofOneMoment));
    }

    private List<JsonNode> sorted(List<JsonNode> items) {
        return items.stream()
                .sorted(Comparator.comparing(item -> withoutIds(item.toString())))
                .toList();
    }

    private static String moments(JsonNode item) {
        return MOMENT.matcher(item.toString()).results().map(MatchResult::group).collect(Collectors.joining());
    }

    private String withoutIds(String text) {
        return RANDOM.matcher(named(text)).replaceAll("?");
    }

    private String named(String text) {
        var result = text;
        for (var known : world.names().entrySet()) {
            result = result.replace(known.getKey(), known.getValue());
        }
        return result;
    }
}
