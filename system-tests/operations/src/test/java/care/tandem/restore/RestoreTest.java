package care.tandem.restore;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.LocalServer;
import care.tandem.local.PostgresBackup;
import care.tandem.local.PostgresRestore;
import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.local.stack.ServiceCommand;
import care.tandem.story.Answer;
import care.tandem.story.House;
import care.tandem.story.JointWork;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.SealedAudit;
import care.tandem.story.Soon;
import care.tandem.suite.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** PostgreSQL is lost twice: once nothing else is, and once everything since a moment before ana took her consent back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
class RestoreTest {
    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final Programme programme = Programme.withFreshStaff();
    private Person ana;
    private Person ben;
    private UUID consentOfAna;
    private JointWork work;
    private Instant moment;

    @BeforeAll
    void aCoupleAtJointWorkAndABackup() {
        House.stack().postgres().restartDurable();
        Soon.within(
                TO_RECOVER,
                () -> assertThat(instances())
                        .allSatisfy(instance ->
                                assertThat(House.readiness(instance)).isEqualTo(200)));
        programme.calendar().openHours();
        ana = programme.inCare("Ana");
        ben = programme.inCare("Ben");
        var coupleId = programme.link(ana, ben);
        consentOfAna = programme.consentToJointWork(ana);
        programme.consentToJointWork(ben);
        new PostgresBackup(House.stack().postgres()).take();
        work = JointWork.opened(programme, coupleId, List.of(ana, ben));
        work.thread().say(ana.login(), "Written after the backup.").is(201);
    }

    @Test
    @Order(1)
    void toTheLastCommitNothingIsMissingAndTheProgramsGoOnByThemselves() {
        Soon.within(TO_RECOVER, () -> assertThat(House.SERVICES).allSatisfy(this::isQuiet));
        var before = Contents.ofAll(House.SERVICES);

        House.stack().postgres().kill();
        new PostgresRestore(House.stack().postgres()).restore(Optional.empty());

        assertThat(Contents.ofAll(House.SERVICES)).isEqualTo(before);
        Soon.within(
                TO_RECOVER, () -> work.thread().say(ben.login(), "We go on.").is(201));
        assertThat(ana.door().get(work.thread().messages()).is(200).body())
                .contains("Written after the backup.", "We go on.");
        auditsAreWhole();
    }

    @Test
    @Order(2)
    void toTheMomentBeforeTheRevocationItIsStillObeyed() {
        Soon.within(TO_RECOVER, () -> assertThat(House.SERVICES).allSatisfy(this::isQuiet));
        moment = Contents.now(Program.ENROLLMENT);
        revoke();
        stopAllAtOnce();
        House.stack().postgres().kill();

        new PostgresRestore(House.stack().postgres()).restore(Optional.of(moment));

        assertThat(consentsInForce()).as("the moment is before the revocation").isOne();
        refusesToServe(Program.MESSAGING);
        command(House.SERVICES, "restored");
        startAll();
        isObeyed();
        auditsAreWhole();
        command(List.of(Program.ENROLLMENT), "verify-audit");
    }

    private static void stopAllAtOnce() {
        var stops = instances().stream()
                .map(House.stack()::program)
                .<Runnable>map(program -> program::stop)
                .toList();
        try (var together = new Together(stops.size())) {
            together.run(stops);
        }
    }

    /** One after the other: another stack wants the same processors. */
    private static void startAll() {
        instances().stream().map(House.stack()::program).forEach(LocalServer::start);
    }

    private static List<Instance> instances() {
        var replicas = House.stack().settings().replicas();
        return House.SERVICES.stream()
                .flatMap(service -> Instance.of(service, replicas).stream())
                .toList();
    }

    private void revoke() {
        ana.door().post("/persons/me/consents/" + consentOfAna + "/revocation").is(200);
        Soon.within(TO_RECOVER, () -> {
            for (var service : House.SERVICES) {
                assertThat(House.records(service).permitsJointWork(work.coupleId()))
                        .isFalse();
                isQuiet(service);
            }
        });
    }

    /** All that was written is sealed, and all that happened was told. */
    private void isQuiet(Program service) {
        assertThat(House.records(service)
                        .count("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM audit_unsealed)"))
                .isZero();
    }

    private long consentsInForce() {
        return House.records(Program.ENROLLMENT)
                .count("SELECT count(*) FROM consent WHERE consent_id = ? AND ended_at IS NULL", consentOfAna);
    }

    /** Started by mistake before its part is done, it is not ready, and says why. */
    private void refusesToServe(Program service) {
        var program = House.stack().program(service);
        program.launch();
        Soon.within(
                TO_RECOVER,
                () -> assertThat(String.join("\n", program.lastLines(20))).contains("run its command restored"));
        assertThat(House.readiness(new Instance(service, 1))).isEqualTo(503);
        program.stop();
    }

    private void isObeyed() {
        Soon.within(TO_RECOVER, () -> {
            for (var service : House.SERVICES) {
                assertThat(House.records(service)
                                .count(
                                        "SELECT count(*) FROM roster_couple WHERE couple_id = ? AND epoch = 1"
                                                + " AND record ->> 'jointPermit' IS NULL",
                                        work.coupleId()))
                        .isOne();
                assertThat(House.records(service)
                                .count(
                                        "SELECT count(*) FROM roster_person WHERE person_id = ? AND epoch = 1"
                                                + " AND record ->> 'consents' NOT LIKE '%JOINT_WORK%'",
                                        ana.personId()))
                        .isOne();
            }
        });
        Soon.within(TO_RECOVER, () -> staffPost().isRefused(409, "joint-work-stopped"));
        programme.jointWork(work.coupleId(), "OPEN").isRefused(409, "joint-work-not-possible");
        assertThat(ben.door().get(work.thread().messages()).is(200).body()).contains("We go on.");
        assertThat(consentsInForce()).isZero();
    }

    private Answer staffPost() {
        return work.thread().say(programme.clinician(), "This must not arrive.");
    }

    private static void auditsAreWhole() {
        var auditor = Logins.user("auditor", "Arthur");
        House.SERVICES.forEach(service -> new SealedAudit(auditor, service).verified(1));
    }

    /** In each of these, and well. */
    private static void command(List<Program> services, String word) {
        var command = new ServiceCommand(House.stack().settings(), House.stack().postgres());
        services.forEach(service -> {
            var outcome = command.run(service, word);
            assertThat(outcome.status()).as("%s %s", service, outcome.said()).isZero();
        });
    }
}
