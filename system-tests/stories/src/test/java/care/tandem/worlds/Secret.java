package care.tandem.worlds;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What Ben keeps to himself, what stands in its place in the other world, and what staff do about it. */
enum Secret {
    SCREENED_UNSAFE(
            Stage.APPLYING,
            world -> world.screen(world.ben, Stage.SAFE),
            world -> world.screen(
                    world.ben,
                    Map.of("safeAtHome", "NEVER", "hurtOrThreatened", "LAST_MONTH", "anythingElse", "Help me.")),
            Acts::findsJointWorkUnsuitable),
    NOT_SUITABLE(Stage.IN_CARE, Secret::nothing, Acts::findsJointWorkUnsuitable, Acts::failsToOpenJointWork),
    ITEM_NINE(
            Stage.TOGETHER,
            world -> world.ben.handIn("PHQ-9", 0),
            world -> world.ben.handIn("PHQ-9", 2),
            Acts::acknowledgesTheFlag),
    OTHER_ANSWERS(
            Stage.TOGETHER, world -> world.ben.handIn("CPI", 1), world -> world.ben.handIn("CPI", 4), Secret::nothing),
    NO_ANSWERS(
            Stage.TOGETHER,
            world -> world.ben.handIn("CPI", 1),
            Secret::nothing,
            Secret::nothing,
            Own.of(Observer.BENS_PHONE, "listAssignments")),
    REVOKED(Stage.TOGETHER, Secret::nothing, Acts::revokesJointWork, Secret::nothing),
    /** Nobody can tell a held answer from none; that is why Ben gives none here. */
    REVOKED_AND_HELD(
            Stage.TOGETHER,
            Secret::nothing,
            Acts::revokesJointWork,
            Acts::holdsWhatTheyType,
            Own.of(Observer.BENS_PHONE, "listMessages", "listNotifications", "listThreads", "rings")),
    RAN_OUT(Stage.TOGETHER_UNTIL_A_DATE, Secret::nothing, Secret::nothing, Secret::nothing),
    PAUSED(Stage.TOGETHER, Secret::nothing, Secret::nothing, Acts::pausesJointWork),
    URGENT_SESSION(
            Stage.TOGETHER,
            Secret::nothing,
            Secret::nothing,
            Acts::booksAnUrgentSession,
            Own.of(Observer.BENS_PHONE, "listSessions", "listNotifications", "rings"),
            Own.of(Observer.COORDINATOR, "listSessions")),
    REASSIGNED(
            Stage.TOGETHER,
            Secret::nothing,
            Secret::nothing,
            Acts::givesBenAnotherClinicianToo,
            Own.of(Observer.BENS_PHONE, "readTreatingClinicians"),
            Own.of(Observer.COORDINATOR, "readTreatingClinicians")),
    GLASS_BROKEN(Stage.TOGETHER, Secret::nothing, Secret::nothing, Acts::breaksTheGlass),
    IN_ANOTHER_STATE(
            Stage.TOGETHER,
            Secret::nothing,
            Acts::isInAnotherState,
            Secret::nothing,
            Own.of(Observer.BENS_PHONE, "readPerson"),
            Own.of(Observer.COORDINATOR, "readPerson", "listPersons"));

    /** What is an observer's own to see: Ben's own calendar on Ben's own phone, the schedule in the office. */
    record Own(Observer observer, List<String> labels) {
        static Own of(Observer observer, String... labels) {
            return new Own(observer, List.of(labels));
        }
    }

    final Stage stage;
    private final Consumer<World> ordinary;
    private final Consumer<World> fact;
    private final Consumer<World> staff;
    private final List<Own> own;

    Secret(Stage stage, Consumer<World> ordinary, Consumer<World> fact, Consumer<World> staff, Own... own) {
        this.stage = stage;
        this.ordinary = ordinary;
        this.fact = fact;
        this.staff = staff;
        this.own = List.of(own);
    }

    private static void nothing(World world) {
        // the other world has nothing in its place
    }

    void happens(World world) {
        (world.secret ? fact : ordinary).accept(world);
    }

    void staffAct(World world) {
        if (world.secret) {
            staff.accept(world);
        }
    }

    /** Whether this line of a transcript must be the same in both worlds. */
    boolean isCompared(Observer observer, String line) {
        return own.stream()
                .filter(one -> one.observer() == observer)
                .flatMap(one -> one.labels().stream())
                .noneMatch(line::startsWith);
    }
}
