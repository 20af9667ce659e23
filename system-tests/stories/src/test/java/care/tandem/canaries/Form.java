package care.tandem.canaries;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a canary looks like: the first form that its field takes. All begin with something that nobody else writes. */
enum Form {
    DATE {
        @Override
        boolean fits(String name, JsonNode schema) {
            return name.equals("dateOfBirth");
        }

        @Override
        String next() {
            return "190%d-%02d-%02d".formatted(random(1, 10), random(1, 13), random(1, 29));
        }
    },
    ADDRESS {
        @Override
        boolean fits(String name, JsonNode schema) {
            return name.equals("email");
        }

        @Override
        String next() {
            return word() + "@mail.example";
        }
    },
    WORD {
        @Override
        String next() {
            return word();
        }
    },
    DIGITS {
        @Override
        String next() {
            return Marks.DIGITS + letters("0123456789", 9);
        }
    },
    CAPITALS {
        @Override
        String next() {
            return (Marks.WORD + letters("abcdefghijklmnopqrstuvwxyz", Marks.LENGTH)).toUpperCase(Locale.ROOT);
        }
    };

    private static final Random RANDOM = new SecureRandom();

    abstract String next();

    boolean fits(String name, JsonNode schema) {
        var pattern = schema.path("pattern").asText(".*");
        return Pattern.compile(pattern).matcher(next()).matches() || pattern.equals("\\S");
    }

    /** Empty for what is no text: an id, a choice, a time, or so short that nothing could be told by it. */
    static Optional<Form> of(String name, JsonNode schema) {
        var isText = isString(schema.path("type")) && !schema.has("enum") && !name.endsWith("Id");
        var isPlain = !schema.has("format") || DATE.fits(name, schema);
        return Optional.of(schema)
                .filter(text -> isText && isPlain)
                .flatMap(text -> Arrays.stream(values())
                        .filter(form -> form.fits(name, text))
                        .findFirst());
    }

    private static boolean isString(JsonNode type) {
        return type.asText().equals("string")
                || type.isArray() && type.get(0).asText().equals("string");
    }

    private static String word() {
        return Marks.WORD + letters("abcdefghijklmnopqrstuvwxyz0123456789", Marks.LENGTH);
    }

    private static String letters(String of, int count) {
        return RANDOM.ints(count, 0, of.length())
                .mapToObj(at -> String.valueOf(of.charAt(at)))
                .collect(Collectors.joining());
    }

    private static int random(int from, int to) {
        return RANDOM.nextInt(from, to);
    }
}
