package care.tandem.canaries;

import care.tandem.story.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** How a body can be such that it is refused, and what is wrong with it is itself private. */
enum Spoilt {
    UNKNOWN_FIELD {
        @Override
        String body(ObjectNode good, String canary) {
            return Json.write(good.put("surprise", canary));
        }
    },
    WRONG_TYPE {
        @Override
        String body(ObjectNode good, String canary) {
            var last = lastField(good);
            return Json.write(good.set(last, good.objectNode().put(canary, canary)));
        }
    },
    TOO_MUCH {
        @Override
        String body(ObjectNode good, String canary) {
            var last = lastField(good);
            return Json.write(good.put(last, canary.repeat(LONGER_THAN_ANY_TEXT)));
        }
    },
    NUL {
        @Override
        String body(ObjectNode good, String canary) {
            return Json.write(good.put(lastField(good), canary + "\0"));
        }
    },
    BROKEN {
        @Override
        String body(ObjectNode good, String canary) {
            return "{\"" + lastField(good) + "\": \"" + canary;
        }
    },
    LIST {
        @Override
        String body(ObjectNode good, String canary) {
            return "[\"" + canary + "\"]";
        }
    };

    /** Times a canary: 8,500 characters. */
    private static final int LONGER_THAN_ANY_TEXT = 500;

    abstract String body(ObjectNode good, String canary);

    private static String lastField(JsonNode good) {
        var names = StreamSupport.stream(Spliterators.spliteratorUnknownSize(good.fieldNames(), 0), false);
        return names.reduce((one, next) -> next).orElseThrow();
    }
}
