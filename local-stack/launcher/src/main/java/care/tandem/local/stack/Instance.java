package care.tandem.local.stack;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One running copy of a program, counted from 1. All instances of a service share its database.
 *
 * @param number 1 for the one that every stack has
 */
public record Instance(Program program, int number) {

    static Instance first(Program program) {
        return new Instance(program, 1);
    }

    /** All copies of a program, of which there are so many. */
    public static List<Instance> of(Program program, int replicas) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(number -> new Instance(program, number))
                .toList();
    }

    /** Its name in logs and pid files: {@code session}, {@code session-2}. */
    String label() {
        return listener().label();
    }

    Listener listener() {
        return new Listener(program.part(), number);
    }

    /** Where it says whether it is ready. */
    Listener management() {
        return program == Program.GATEWAY ? new Listener(Part.GATEWAY_MANAGEMENT, number) : listener();
    }
}
