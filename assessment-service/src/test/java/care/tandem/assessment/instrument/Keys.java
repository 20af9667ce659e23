package care.tandem.assessment.instrument;

import care.tandem.platform.json.StrictJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

/** The instruments as their files say them, for tests of pure rules. */
final class Keys {

    static final Instrument PHQ_9 = read("phq-9-1");
    static final Instrument CPI = read("cpi-1");

    private Keys() {}

    private static Instrument read(String name) {
        var mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        try (var file = Keys.class.getResourceAsStream("/instruments/" + name + ".json")) {
            return mapper.readValue(file, Instrument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the items; null leaves one out. */
    static Answers answers(Integer... values) {
        return Answers.ofStored(values);
    }

    static Answers all(Instrument instrument, int value) {
        var byItem = new TreeMap<Integer, Integer>();
        instrument.items().forEach(item -> byItem.put(item.number(), value));
        return Answers.of(byItem);
    }
}
