package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;
import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many ordinary requests hang, one on which somebody's safety hangs is answered at once. */
@QuarkusTest
@WithTandemServers
class SafetyReserveTest {

    private static final int PLACES = 8;
    private static final int SEATS = 64;
    /** As many as have had their turn within three seconds, on a busy machine too. */
    private static final int CROWD = 6 * PLACES;

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String NOTES = "/api/v1/persons/me/notes";
    private static final String BELL = "/api/v1/bells/me";

    @Inject
    TestRoster roster;

    @Inject
    MeterRegistry metrics;

    @TestHTTPResource
    URI service;

    RunningServers servers;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PersonBuilder ana;

    @BeforeEach
    void anaIsInCare() {
        ana = roster.person().publish();
    }

    @AfterEach
    void everyPlaceIsFreeAgain() {
        await().atMost(Duration.ofSeconds(15)).until(() -> running() == 0 && waiting() == 0);
    }

    @Test
    void aHundredRequestsHangOnALockedRowAndTheBellIsAnsweredWithinASecond() throws Exception {
        var token = ana.token().sign();
        try (var lock = lockRowOf(ana.id());
                var crowd = writers().untilTheyGoHome(100)) {
            await().atMost(LONG).until(this::isFull);

            // of several, for the machine may stall once
            await().atMost(LONG).untilAsserted(() -> {
                var begun = System.nanoTime();
                Api.withToken(token).post(BELL).then().statusCode(202);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            });
            lock.rollback();
            assertThat(crowd.goesHome()).isSubsetOf(201, 503);
        }
    }

    @Test
    void whoFindsNeitherPlaceNorSeatIsToldAtOnceWhenToComeAgain() throws Exception {
        var token = ana.token().sign();
        try (var lock = lockRowOf(ana.id());
                var crowd = writers().untilTheyGoHome(100)) {
            await().atMost(LONG).until(this::isFull);

            await().atMost(LONG).untilAsserted(() -> {
                var begun = System.nanoTime();
                Api.withToken(token)
                        .get(NOTES)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/unavailable"));
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            });
            lock.rollback();
            assertThat(crowd.goesHome()).isSubsetOf(201, 503);
        }
    }

    @Test
    void nobodyWaitsForAPlaceForEver() throws Exception {
        try (var lock = lockRowOf(ana.id())) {
            var begun = System.nanoTime();
            var answers = writers().once(PLACES + SEATS);

            assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG);
            lock.rollback();
        }
    }

    /** Those inside wait two seconds for the row, and those after them two more: only then would it be answered. */
    @Test
    void whoHasWaitedThreeSecondsForAPlaceIsToldWhenToComeAgain() throws Exception {
        try (var lock = lockRowOf(ana.id())) {
            var inside = writers().once(2 * PLACES);
            await().pollInterval(Duration.ofMillis(5)).until(() -> waiting() == PLACES);

            problem(Api.as(ana.token()).get(NOTES).then(), 503, "unavailable").header("Retry-After", "2");

            lock.rollback();
            inside.forEach(CompletableFuture::join);
        }
    }

    @Test
    void aCrowdOfShortRequestsWaitsItsTurnAndNoneIsRefused() {
        var answers = writers().once(CROWD);

        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(201);
    }

    @Test
    void whateverBecomesOfARequestItsPlaceIsFreeAgain() throws Exception {
        for (var round = 0; round <= PLACES; round++) {
            Api.anonymously().get(NOTES).then().statusCode(401);
            Api.as(ana.token()).get("/api/v1/nowhere").then().statusCode(404);
            Api.as(ana.token()).delete(NOTES).then().statusCode(405);
            Api.as(ana.token()).get("/api/v1/persons/nobody/notes").then().statusCode(404);
            Api.as(Tokens.auditor()).get(NOTES).then().statusCode(403);
            Api.as(ana.token()).body("{").post(NOTES).then().statusCode(400);
            Api.as(ana.token())
                    .contentType("text/plain")
                    .body("a")
                    .post(NOTES)
                    .then()
                    .statusCode(415);
            Api.as(ana.token()).get("/api/v1/failure").then().statusCode(500);
            hangUpInTheMiddleOfABody();
        }

        everyPlaceIsFreeAgain();
        Api.as(ana.token()).body(note("a", 1)).post(NOTES).then().statusCode(201);
    }

    @Test
    void anOpenStreamHoldsNoPlace() {
        var listening = HttpRequest.newBuilder(service.resolve(BELL))
                .header("Authorization", "Bearer " + ana.token().sign())
                .header("Accept", "text/event-stream")
                .build();
        var streams = IntStream.range(0, PLACES + 1)
                .mapToObj(i -> client.sendAsync(listening, HttpResponse.BodyHandlers.ofInputStream()))
                .toList();

        streams.forEach(stream -> assertThat(stream.join().statusCode()).isEqualTo(200));
        Api.as(ana.token()).get(NOTES).then().statusCode(200);
    }

    @Test
    void whoHangsUpDoesNotFreeThePlaceOfWorkThatGoesOn() throws Exception {
        try (var lock = lockRowOf(ana.id())) {
            var sockets = IntStream.range(0, PLACES)
                    .mapToObj(i -> sendNote(note("a", i + 1)))
                    .toList();
            await().until(() -> servers.database().number("""
                            SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = 'service_app'
                            """) == PLACES);
            for (var socket : sockets) {
                socket.close();
            }

            await().during(Duration.ofMillis(500)).until(() -> running() == PLACES);
            lock.rollback();
        }
    }

    private NoteWriters writers() {
        return new NoteWriters(client, service.resolve(NOTES), ana.token().sign());
    }

    private void hangUpInTheMiddleOfABody() throws IOException {
        try (var socket = sendNote("{")) {
            socket.getOutputStream().flush();
        }
    }

    /** Announces a hundred bytes; a body that is shorter is filled up unless it is a mere beginning. */
    private Socket sendNote(String body) {
        var isWhole = body.endsWith("}");
        var head = String.join(
                "\r\n",
                "POST " + NOTES + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + ana.token().sign(),
                "Idempotency-Key: " + UUID.randomUUID(),
                "Content-Type: application/json",
                "Content-Length: " + (isWhole ? body.length() : 100),
                "",
                body);
        try {
            var socket = new Socket(service.getHost(), service.getPort());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes about the person hang on it until it is closed, or until they have waited long enough. */
    private Connection lockRowOf(UUID personId) throws SQLException {
        var connection = servers.database().connect();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("SELECT 1 FROM roster_person WHERE person_id = ? FOR UPDATE")) {
            lock.setObject(1, personId);
            lock.executeQuery();
        }
        return connection;
    }

    private boolean isFull() {
        return running() == PLACES && waiting() == SEATS;
    }

    private double running() {
        return metrics.get("tandem_ordinary_requests_running").gauge().value();
    }

    private double waiting() {
        return metrics.get("tandem_ordinary_requests_waiting").gauge().value();
    }
}
