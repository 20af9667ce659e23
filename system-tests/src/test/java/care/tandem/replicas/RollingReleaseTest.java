package care.tandem.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Door;
import care.tandem.story.Doorbells;
import care.tandem.story.House;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Soon;
import care.tandem.suite.Wholeness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** How a release comes: its migrations while the one before still runs, then one instance after the other. */
@Tag("replicas")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollingReleaseTest {
    private static final System.Logger LOG = System.getLogger(RollingReleaseTest.class.getName());
    private static final Duration SOON = Duration.ofSeconds(4);
    private static final long MILLISECONDS_APART = 1_500;

    private static final Duration TO_BE_TOLD = Duration.ofSeconds(20);
    private static final String BOOKED =
            "SELECT string_agg(to_char(b.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), ',')"
                    + " FROM session s JOIN booking b USING (booking_id) WHERE s.person_id = ?";
    private static final String NOTICES =
            "SELECT count(*) FROM notification WHERE person_id = ? AND wording = 'CALENDAR_CHANGED'";

    private final Wholeness house = new Wholeness();
    private final Programme programme = Programme.withFreshStaff();
    private Person ana;
    private String thread;
    private Traffic traffic;
    private long toldBefore;

    @BeforeAll
    void peopleAreAtWork() {
        ana = programme.inCare("Ana");
        thread = ana.door()
                .get("/threads")
                .is(200)
                .items()
                .get(0)
                .path("threadId")
                .asText();
        programme.calendar().openHours();
        toldBefore = calendarNotices();
        traffic = new Traffic(programme, ana, thread);
    }

    @AfterAll
    void theyGoHome() throws InterruptedException {
        traffic.end();
        Stream.of(Program.values()).map(Pair::of).forEach(Pair::bothRun);
    }

    @Test
    @Order(1)
    void theNextReleasesMigrationHarmsNobody() throws SQLException {
        NextRelease.migrate();

        programme.inCare("Ben");
        assertThat(traffic.failures()).isEmpty();
    }

    @Test
    @Order(2)
    void oneOfEachIsReplacedAndNoRequestFails() {
        var before = traffic.answered();
        var restarts = Stream.of(Program.values())
                .map(program -> new Instance(program, 2))
                .map(RollingReleaseTest::restartSoon)
                .toList();
        restarts.forEach(CompletableFuture::join);

        var answered = traffic.answered() - before;
        var failed = traffic.failures();
        LOG.log(
                System.Logger.Level.INFO,
                "{0} requests while one of each was replaced, {1} of them asked again at the other gateway, failed: {2}",
                answered,
                traffic.turned(),
                failed);
        assertThat(traffic.turned()).as("the second gateway was away").isPositive();
        assertThat(answered).isGreaterThan(200);
        assertThat(failed).isEmpty();
        programme.inCare("Cleo");
    }

    /** Each begins a little after the one before; they overlap, as the machine has better to do than wait. */
    private static CompletableFuture<Void> restartSoon(Instance instance) {
        var wait = instance.program().ordinal() * MILLISECONDS_APART;
        var later = CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> Pair.server(instance).restart(), later);
    }

    @Test
    @Order(3)
    void whoLeavesAnswersOnForAWhileAndSendsCallersAndStreamsElsewhere() {
        var leaving = Pair.of(Program.MESSAGING).second();
        var server = Pair.server(leaving);
        try (var bells = Doorbells.at(ana.door().at(leaving))) {
            Soon.within(SOON, () -> assertThat(bells.heard()).isNotEmpty());

            var left = CompletableFuture.runAsync(server::stop);

            Soon.within(SOON, () -> assertThat(isReady(leaving)).isFalse());
            assertThat(ana.door().at(leaving).get("/notifications").is(200).header("Connection"))
                    .isEqualTo("close");
            assertThat(bells.heard()).noneMatch(line -> line.endsWith("draining"));
            left.join();
            assertThat(bells.heard()).endsWith(":draining", "retry:2000", "");
        }
        try (var elsewhere = Doorbells.of(ana.login())) {
            Soon.within(SOON, () -> assertThat(elsewhere.heard()).isNotEmpty());
        }
        server.start();
        assertThat(traffic.failures()).isEmpty();
    }

    @Test
    @Order(4)
    void whatWasAcceptedMeanwhileIsThereOnceAndWasTold() throws InterruptedException {
        traffic.end();

        assertThat(traffic.failures()).isEmpty();
        assertThat(messages()).containsExactlyInAnyOrderElementsOf(traffic.messages());
        assertThat(bookings()).containsExactlyInAnyOrderElementsOf(traffic.bookings());
        Soon.within(
                TO_BE_TOLD,
                () -> assertThat(calendarNotices() - toldBefore)
                        .isEqualTo(traffic.bookings().size()));
        house.isThere();
    }

    /** What stands in the thread, page by page. */
    private List<String> messages() {
        var texts = new ArrayList<String>();
        var path = "/threads/" + thread + "/messages?limit=200";
        for (var next = path; !next.isEmpty(); ) {
            var page = programme.clinician().door().get(next).is(200);
            page.items().forEach(one -> texts.add(one.path("text").asText()));
            next = page.json().has("next")
                    ? path + "&cursor=" + page.json().path("next").asText()
                    : "";
        }
        return texts;
    }

    private List<String> bookings() {
        return List.of(House.records(Program.SESSION)
                .text(BOOKED, ana.personId())
                .orElseThrow()
                .split(","));
    }

    private long calendarNotices() {
        return House.records(Program.MESSAGING).count(NOTICES, ana.personId());
    }

    private static boolean isReady(Instance instance) throws IOException, InterruptedException {
        var ready = URI.create(House.stack().url(instance) + "/q/health/ready");
        var request = HttpRequest.newBuilder(ready).build();
        return Door.HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
