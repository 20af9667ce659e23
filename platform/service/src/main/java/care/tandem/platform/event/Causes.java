package care.tandem.platform.event;

/** Why a record was put aside, in words that carry nothing of its content. */
final class Causes {

    private Causes() {}

    static String of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonException poison) {
                return poison.getMessage();
            }
        }
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
