package care.tandem.assessment.instrument;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What one person answered, by item number; any item may be left out. Has no text form, so that no log shows it. */
public final class Answers {

    private final Map<Integer, Integer> byItem;

    private Answers(Map<Integer, Integer> byItem) {
        this.byItem = new TreeMap<>(byItem);
    }

    public static Answers of(Map<Integer, Integer> byItem) {
        return new Answers(byItem);
    }

    /** As they are stored: one place for each item, empty where it was left out. */
    public static Answers ofStored(Integer[] values) {
        var byItem = new TreeMap<Integer, Integer>();
        IntStream.range(0, values.length).filter(i -> values[i] != null).forEach(i -> byItem.put(i + 1, values[i]));
        return new Answers(byItem);
    }

    public Integer[] toStored(Instrument instrument) {
        return instrument.items().stream()
                .map(item -> byItem.get(item.number()))
                .toArray(Integer[]::new);
    }

    public Optional<Integer> to(int item) {
        return Optional.ofNullable(byItem.get(item));
    }

    Collection<Integer> items() {
        return byItem.keySet();
    }
}
