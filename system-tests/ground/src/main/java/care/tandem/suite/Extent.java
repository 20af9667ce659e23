package care.tandem.suite;

/** How much of a suite is run: a little in every build, all of it with {@code -Psoak}. */
public final class Extent {
    private static final boolean FULL = Boolean.getBoolean("tandem.soak");

    private Extent() {}

    public static boolean isFull() {
        return FULL;
    }

    public static <T> T of(T inShort, T inFull) {
        return FULL ? inFull : inShort;
    }
}
