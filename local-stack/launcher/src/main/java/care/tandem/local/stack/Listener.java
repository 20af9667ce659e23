package care.tandem.local.stack;

/** One instance of a part, as it listens. The first is named as the part is, the second {@code session-2}. */
record Listener(Part part, int number) {
    /** Between the ports of one instance and the next: 8081 and 8091. */
    private static final int APART = 10;

    String label() {
        return number == 1 ? part.label() : part.label() + "-" + number;
    }

    int defaultPort() {
        return part.defaultPort() + APART * (number - 1);
    }

    /** The system property that moves it to another port. */
    String setting() {
        return "tandem.ports." + label();
    }
}
