package care.tandem.outages;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.OwnThread;
import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Door;
import care.tandem.story.House;
import care.tandem.story.Person;
import care.tandem.story.PostOffice;
import care.tandem.story.Soon;
import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import care.tandem.suite.Wholeness;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each is away for a while, while people go on calling. */
@Suite
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** The gateway's patience with a silent service, and what a busy machine adds. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);

    /** Where nobody listens nobody waits longer than for a connection of the pool, 2 s. */
    private static final Duration QUICK = Duration.ofSeconds(3);

    /** All workers of a service may be at it, and no more. */
    private static final int WORKERS = 32;

    private final Report report = new Report(
            "outages",
            "away",
            "for",
            "answers",
            "put off",
            "median ms",
            "longest ms",
            "more threads",
            "recovered after ms");
    private final Scene scene = new Scene();
    private final Wholeness house = new Wholeness();

    static Stream<Outage> ofKafka() {
        return Extent.isFull() ? Stream.of(Outage.KAFKA_STOPPED, Outage.KAFKA_FROZEN) : Stream.of(Outage.KAFKA_STOPPED);
    }

    static Stream<Outage> ofPostgres() {
        return Extent.isFull()
                ? Stream.of(Outage.POSTGRES_STOPPED, Outage.POSTGRES_FROZEN)
                : Stream.of(Outage.POSTGRES_STOPPED);
    }

    static Stream<Outage> ofKeycloak() {
        return Extent.isFull()
                ? Stream.of(Outage.KEYCLOAK_STOPPED, Outage.KEYCLOAK_FROZEN)
                : Stream.of(Outage.KEYCLOAK_FROZEN);
    }

    @ParameterizedTest
    @MethodSource("ofKafka")
    @Order(1)
    void withoutKafkaWhoIsInDangerIsHeardAndTheRestGoesOnUntilNobodyKnowsWhoMayWhat(Outage outage) {
        var inDanger = scene.programme.inCare("Dan");
        var course = Course.of(outage, scene, () -> whoIsInDangerIsHeard(inDanger), () -> {});

        report(course);
        assertThat(course.sightings())
                .allMatch(one -> one.isUsual() || one.act().closesWhenStale() && one.isClosed(), "as it should be");
        if (Extent.isFull()) {
            assertThat(course.whenStale()).anyMatch(one -> one.act().closesWhenStale());
            assertThat(course.whenStale())
                    .allMatch(one -> one.isUsual() == !one.act().closesWhenStale(), "closed if it should be");
        }
        nothingPiledUp(course);
    }

    private void whoIsInDangerIsHeard(Person person) {
        var pagesBefore = pagesOfOnCall();

        person.handIn("PHQ-9", 2);
        person.door().post("/alarms").is(202);

        Soon.within(SOON, () -> assertThat(openFlags(person)).hasSizeGreaterThan(1));
        Soon.within(SOON, () -> assertThat(pagesOfOnCall()).isGreaterThan(pagesBefore));
        for (var flag : openFlags(person)) {
            scene.onCall
                    .door()
                    .post("/risk-flags/" + flag.path("riskFlagId").asText() + "/acknowledgement", Map.of())
                    .is(200);
        }
        assertThat(openFlags(person)).isEmpty();
        assertThat(scene.programme
                        .lead()
                        .door()
                        .get("/break-glass/assessment")
                        .is(200)
                        .items())
                .anyMatch(glass -> glass.path("personId")
                        .asText()
                        .equals(scene.ben.personId().toString()));
    }

    private List<JsonNode> openFlags(Person person) {
        return scene.onCall.door().get("/risk-flags?limit=200").is(200).items().stream()
                .filter(flag ->
                        flag.path("personId").asText().equals(person.personId().toString()))
                .filter(flag -> flag.path("status").asText().equals("OPEN"))
                .toList();
    }

    private int pagesOfOnCall() {
        return PostOffice.mailTo(scene.onCall.id() + "@clinic.example").size();
    }

    @ParameterizedTest
    @MethodSource("ofPostgres")
    @Order(2)
    void withoutTheDatabaseEveryoneIsPutOffAtOnce(Outage outage) {
        var course = Course.of(outage, scene, () -> {}, () -> {});

        report(course);
        assertThat(course.sightings()).isNotEmpty().allMatch(Sighting::isPutOff, "503 with Retry-After");
        if (outage == Outage.POSTGRES_STOPPED) {
            assertThat(course.median()).isLessThan(QUICK);
        }
        nothingPiledUp(course);
    }

    @ParameterizedTest
    @MethodSource("ofKeycloak")
    @Order(3)
    void withoutTheProviderTokensWorkOnAndWhoNeverReadItsKeysPutsThemOff(Outage outage) {
        var course = Course.of(outage, scene, () -> {}, Extent.isFull() ? this::whoStartsNowPutsTokensOff : () -> {});

        report(course);
        assertThat(course.sightings()).isNotEmpty().allMatch(Sighting::isUsual, "as usual");
        nothingPiledUp(course);
    }

    private void whoStartsNowPutsTokensOff() {
        var ana = scene.ana.door();
        var atAssessment = ana.at(new Instance(Program.ASSESSMENT, 1));
        var atSession = ana.at(new Instance(Program.SESSION, 1));
        Stream.of(Program.GATEWAY, Program.ASSESSMENT)
                .map(program -> OwnThread.run(() -> startAnew(program)))
                .toList()
                .forEach(CompletableFuture::join);

        for (var putOff : List.of(ana.get("/persons/me"), atAssessment.get("/persons/me/assignments"))) {
            assertThat(putOff.isRefused(503, "unavailable").header("Retry-After"))
                    .isNotEmpty();
        }
        atSession.get("/sessions").is(200);
        Door.ofNobody().get("/persons/me").isRefused(401, "unauthenticated");
        Door.ofNobody().get("/programme").is(200);
    }

    @Test
    @Order(4)
    void allIsWholeAgain() {
        house.isThere();
    }

    private static void startAnew(Program program) {
        House.stack().program(program).kill();
        House.stack().program(program).start();
    }

    private void report(Course course) {
        report.row(
                course.outage(),
                course.outage().length(),
                course.sightings().size(),
                course.putOff(),
                course.median().toMillis(),
                course.longest().toMillis(),
                course.threadsMore(),
                course.recovery().toMillis());
    }

    private void nothingPiledUp(Course course) {
        assertThat(course.longest()).isLessThan(LONGEST_ANSWER);
        assertThat(course.threadsMore()).isLessThanOrEqualTo(WORKERS);
    }
}
