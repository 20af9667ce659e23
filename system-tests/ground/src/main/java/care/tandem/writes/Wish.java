package care.tandem.writes;

import care.tandem.story.Answer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A write that one client wants done: asked for, and again, until it is accepted. */
public final class Wish {

    /** What came of asking once. */
    public enum Outcome {
        ACCEPTED,
        /** Nothing that it rests on is there yet: it was not asked. */
        TOO_EARLY,
        /** Said so, to be asked again. */
        PUT_OFF,
        NO_ANSWER,
        /** Anything else: no fault of the asker's, and no way to say "later". */
        UNFORESEEN
    }

    private static final Pattern ASK_AGAIN = Pattern.compile("/problems/(idempotency-key-in-use|conflict)\"");

    private final Kind kind;
    private final Patient patient;
    private final Map<String, Integer> tries = new LinkedHashMap<>();
    private final List<String> acceptedAs = new ArrayList<>();
    private Write write;
    private boolean mayHaveBeenDone;

    Wish(Kind kind, Patient patient) {
        this.kind = kind;
        this.patient = patient;
    }

    Kind kind() {
        return kind;
    }

    synchronized Outcome ask() {
        if (write == null) {
            write = kind.nextFor(patient).orElse(null);
        }
        return write == null ? Outcome.TOO_EARLY : askOnce();
    }

    private Outcome askOnce() {
        try {
            var answer = write.ask().get();
            note(answer.status() + " " + (isAccepted(answer) ? "" : answer.body()));
            if (isAccepted(answer)) {
                acceptedAs.add(answer.header("X-Request-Id"));
                write.then().accept(answer);
                return Outcome.ACCEPTED;
            }
            mayHaveBeenDone = true;
            return isPutOff(answer) ? Outcome.PUT_OFF : Outcome.UNFORESEEN;
        } catch (UncheckedIOException e) {
            note("no answer: " + e.getCause());
            mayHaveBeenDone = true;
            return Outcome.NO_ANSWER;
        }
    }

    private void note(String what) {
        tries.merge(what, 1, Integer::sum);
    }

    private static boolean isAccepted(Answer answer) {
        return answer.status() / 100 == 2;
    }

    /** 409 is of a key whose first request still runs, or of two deadlocks in a row: both say to ask again. */
    private static boolean isPutOff(Answer answer) {
        return answer.status() == 503 && !answer.header("Retry-After").isEmpty()
                || answer.status() == 409 && ASK_AGAIN.matcher(answer.body()).find();
    }

    synchronized List<String> acceptedAs() {
        return List.copyOf(acceptedAs);
    }

    /** Whether there was a try before: a 503 of the gateway does not tell what the service did before it died. */
    synchronized boolean mayHaveBeenDoneBefore() {
        return mayHaveBeenDone;
    }

    synchronized int tries() {
        return tries.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized boolean isAccepted() {
        return !acceptedAs.isEmpty();
    }

    synchronized long effects() {
        return write == null ? 0 : write.effects().getAsLong();
    }

    synchronized boolean hasArrived() {
        return write.arrived().getAsBoolean();
    }

    @Override
    public synchronized String toString() {
        return kind + " " + (write == null ? "" : write.name()) + " " + tries;
    }
}
