package care.tandem.worlds;

import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.House;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;

/** Paths that could take longer where there is something to hide, each asked in both ways. */
final class Timings {
    private static final String FILLED_IN = """
            INSERT INTO assignment (assignment_id, person_id, episode_id, instrument_code, instrument_version, occasion,
                                    assigned_at, due_at, status, draft)
            SELECT gen_random_uuid(), ?, gen_random_uuid(), 'PHQ-9', 1, 'WEEK_4', now(), now() + interval '7 days', 'OPEN',
                   ARRAY[1, 1, 1, 1, 1, 1, 1, 1, ?]
            FROM generate_series(1, ?)
            RETURNING assignment_id
            """;

    private final World without;
    private final World with;
    private final int count;

    /** @param trial in which Ben took back joint work */
    Timings(Trial trial, int count) {
        without = trial.without();
        with = trial.with();
        this.count = count;
    }

    Map<String, Samples> taken() {
        var taken = new LinkedHashMap<String, Samples>();
        var ana = without.ana.door();
        var cleo = without.cleo.door();
        taken.put(
                "Ben's record and an invented one, by Ana",
                times(
                        () -> ana.get(without.ben.path("/assignments")),
                        () -> ana.get("/persons/" + UUID.randomUUID() + "/assignments")));
        taken.put(
                "their couple and an invented one, by Cleo",
                times(() -> cleo.get("/couples/" + without.coupleId), () -> cleo.get("/couples/" + UUID.randomUUID())));
        taken.put(
                "progress of Ben, who gave no consent, and of nobody, by the clinic",
                times(
                        () -> without.clinic.door().get(without.ben.path("/progress")),
                        () -> without.clinic.door().get("/persons/" + UUID.randomUUID() + "/progress")));
        taken.put("Ana reads the couple", times(() -> readsCouple(without), () -> readsCouple(with)));
        taken.put("Ana writes to Ben", times(() -> writes(without), () -> writes(with)));
        taken.put("Ana is refused their session", times(() -> movesSession(without), () -> movesSession(with)));
        taken.put("Ben answers item 9", Samples.of(count, this::handsIn));
        return taken;
    }

    private Samples times(Supplier<Answer> one, Supplier<Answer> other) {
        return Samples.of(count, size -> Samples.of(size, one, other));
    }

    private static Answer readsCouple(World world) {
        return world.ana.door().get("/couples/" + world.coupleId).is(200);
    }

    private static Answer writes(World world) {
        return world.work.thread().say(world.ana.login(), "Are you there?").is(201);
    }

    private static Answer movesSession(World world) {
        var slot =
                Map.of("startsAt", world.work.session().booked().path("endsAt").asText());
        return world.ana
                .door()
                .post(world.work.session().path() + "/reschedule", slot)
                .is(409);
    }

    /** Nothing of it, and more than half the days: only the second raises a flag. */
    private Samples handsIn(int size) {
        var harmless = filledIn(0, size);
        var flagged = filledIn(2, size);
        return Samples.of(size, () -> submit(harmless.remove()), () -> submit(flagged.remove()));
    }

    /** Behind the service's back: one may be given an instrument a few times only. */
    private Queue<UUID> filledIn(int itemNine, int size) {
        try (var connection = House.records(Program.ASSESSMENT).connect();
                var statement = connection.prepareStatement(FILLED_IN)) {
            statement.setObject(1, without.ben.personId());
            statement.setInt(2, itemNine);
            statement.setInt(3, size + Samples.WARM_UP);
            var rows = statement.executeQuery();
            var assignments = new ArrayDeque<UUID>();
            while (rows.next()) {
                assignments.add(rows.getObject(1, UUID.class));
            }
            return assignments;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer submit(UUID assignment) {
        return without.ben
                .door()
                .post("/assignments/" + assignment + "/submission")
                .is(202);
    }
}
