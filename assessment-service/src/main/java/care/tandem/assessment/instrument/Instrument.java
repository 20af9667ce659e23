package care.tandem.assessment.instrument;

import java.util.List;

/**
 * A questionnaire with its key, as its file says it. Every item takes one of the same options.
 *
 * @param confirmed whether each number of the key is confirmed by its source; an unconfirmed one cannot be assigned
 * @param ownWording whether the text of the items is the programme's own; else the clinic brings it
 * @param safetyItems answers that a clinician must look at, whatever the scores are
 */
public record Instrument(
        String code,
        int version,
        String title,
        String about,
        boolean clinicallyValidated,
        boolean confirmed,
        boolean ownWording,
        String licence,
        List<String> sources,
        List<Option> options,
        List<Item> items,
        List<Scale> scales,
        List<SafetyItem> safetyItems) {

    /** An answer that can be given to an item. */
    public record Option(int value, String label) {}

    /** A statement or question. Numbers count from 1 without gaps. */
    public record Item(int number, String text) {}

    /** An item whose answer above this value raises a risk flag. */
    public record SafetyItem(int item, int above) {}

    public int lowest() {
        return options.get(0).value();
    }

    public int highest() {
        return options.get(options.size() - 1).value();
    }

    public boolean hasItem(int number) {
        return number >= 1 && number <= items.size();
    }

    public boolean takes(int value) {
        return options.stream().anyMatch(option -> option.value() == value);
    }

    public int lowestOf(Scale scale) {
        return scale.method() == ScaleMethod.SUM ? lowest() * scale.items().size() : lowest();
    }

    public int highestOf(Scale scale) {
        return scale.method() == ScaleMethod.SUM ? highest() * scale.items().size() : highest();
    }

    public Scale scale(String scaleCode) {
        return scales.stream()
                .filter(scale -> scale.code().equals(scaleCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no scale " + scaleCode));
    }

    /** Whether anything of it is shown to the person who answered. */
    public boolean showsToPerson() {
        return scales.stream().anyMatch(Scale::shownToPerson);
    }
}
