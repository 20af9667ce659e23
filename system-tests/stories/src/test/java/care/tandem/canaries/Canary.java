package care.tandem.canaries;

/**
 * A word that was put into a field, and belongs to nothing else.
 *
 * @param occasion which of several times it was, where the field is planted more than once; empty otherwise
 */
record Canary(Field field, String occasion, String word) {

    /** What {@code fields.csv} says one row about. */
    String place() {
        return field + (occasion.isEmpty() ? "" : " (" + occasion + ")");
    }
}
