package care.tandem.assessment.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** What a file must say to be an instrument. A file that breaks a rule stops the start. */
final class KeyRules {

    private KeyRules() {}

    static void check(Instrument instrument) {
        require(instrument.version() >= 1, instrument, "versions count from 1");
        require(!instrument.sources().isEmpty(), instrument, "it names no source");
        require(instrument.options().size() >= 2, instrument, "it needs two options or more");
        require(
                numbersOf(instrument.options(), Instrument.Option::value, instrument.lowest()),
                instrument,
                "option values rise one by one");
        require(numbersOf(instrument.items(), Instrument.Item::number, 1), instrument, "items count from 1");
        instrument.scales().forEach(scale -> check(instrument, scale));
        instrument
                .safetyItems()
                .forEach(safety -> require(
                        instrument.hasItem(safety.item()) && safety.above() < instrument.highest(),
                        instrument,
                        "a safety item can never raise a flag"));
    }

    private static void check(Instrument instrument, Scale scale) {
        var items = scale.items();
        require(new HashSet<>(items).size() == items.size(), instrument, scale.code() + " counts an item twice");
        require(items.stream().allMatch(instrument::hasItem), instrument, scale.code() + " names no such item");
        require(items.containsAll(scale.reversed()), instrument, scale.code() + " reverses what is not its own");
        require(
                scale.leastAnswered() >= 1 && scale.leastAnswered() <= items.size(),
                instrument,
                scale.code() + " has no possible missing rule");
        require(
                scale.method() != ScaleMethod.SUM || scale.leastAnswered() == items.size(),
                instrument,
                scale.code() + " is a sum and needs every item");
        require(
                scale.bands().isEmpty() || covers(instrument, scale),
                instrument,
                scale.code() + " has gaps in its bands");
    }

    /** Bands follow one another without gap or overlap from the lowest to the highest score. */
    private static boolean covers(Instrument instrument, Scale scale) {
        var bands = scale.bands();
        var joined = IntStream.range(1, bands.size())
                .allMatch(i -> bands.get(i).from() == bands.get(i - 1).to() + 1);
        return joined
                && bands.get(0).from() == instrument.lowestOf(scale)
                && bands.get(bands.size() - 1).to() == instrument.highestOf(scale);
    }

    private static <T> boolean numbersOf(List<T> things, java.util.function.ToIntFunction<T> number, int first) {
        return IntStream.range(0, things.size()).allMatch(i -> number.applyAsInt(things.get(i)) == first + i);
    }

    private static void require(boolean holds, Instrument instrument, String rule) {
        if (!holds) {
            throw new IllegalStateException(
                    "instrument " + instrument.code() + " version " + instrument.version() + ": " + rule);
        }
    }
}
