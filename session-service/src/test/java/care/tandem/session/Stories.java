package care.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Backdoor;
import care.tandem.platform.testing.CoupleBuilder;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How tests of this service tell their stories: clinicians with hours, persons, couples, and what they book. */
public abstract class Stories {

    protected static final String INDIVIDUAL = "INDIVIDUAL";
    protected static final String COUPLE = "COUPLE";

    @Inject
    protected TestRoster roster;

    protected RunningServers servers;

    protected final Tokens coordinator = Tokens.coordinator();

    protected Backdoor database() {
        return servers.database();
    }

    /** With a name, in UTC, open for an hour's session at every full hour but the day's last. */
    protected Tokens clinician() {
        var clinician = Tokens.clinician("clinician-" + UUID.randomUUID());
        describe(clinician, "UTC");
        openAllWeek(clinician, 60, INDIVIDUAL, "INTAKE", COUPLE);
        return clinician;
    }

    protected void describe(Tokens clinician, String zone) {
        edit(
                clinician,
                "/clinicians/" + clinician.subject(),
                Map.of("displayName", "Dr. Rivera", "timeZone", zone),
                true);
    }

    protected void openAllWeek(Tokens clinician, int minutes, String... types) {
        var hours = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of(
                        "dayOfWeek",
                        day,
                        "from",
                        "00:00:00",
                        "to",
                        "23:00:00",
                        "sessionMinutes",
                        minutes,
                        "types",
                        types))
                .toList();
        edit(clinician, "/clinicians/" + clinician.subject() + "/availability", Map.of("hours", hours), false);
    }

    private void edit(Tokens token, String path, Object body, boolean isPatch) {
        var etag = Api.as(token)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        var request = Api.as(token).header("If-Match", etag).body(body);
        assertThat((isPatch ? request.patch("/api/v1" + path) : request.put("/api/v1" + path)).statusCode())
                .isEqualTo(200);
    }

    protected PersonBuilder person(Tokens... clinicians) {
        return roster.person().treatedBy(clinicians).publish();
    }

    /** Joint work permitted and shown. */
    protected CoupleBuilder openCouple(PersonBuilder first, PersonBuilder second) {
        return roster.couple(first, second).opened().publish();
    }

    /** A full hour from tomorrow on: one of the openings of {@link #clinician()}. */
    protected static Instant hour(int number) {
        var day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1 + number / 23));
        return day.plus(Duration.ofHours(number % 23));
    }

    protected static Map<String, Object> booking(String type, Tokens clinician, Instant at) {
        var body = new HashMap<String, Object>();
        body.put("type", type);
        body.put("clinicianId", clinician.subject());
        body.put("startsAt", at.toString());
        return body;
    }

    protected static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    protected static Response book(Tokens caller, Map<String, Object> body) {
        return Api.as(caller).body(body).post("/api/v1/sessions");
    }

    protected static UUID booked(Tokens caller, Map<String, Object> body) {
        return book(caller, body).then().statusCode(201).extract().jsonPath().getUUID("sessionId");
    }

    protected UUID bookedOwn(PersonBuilder person, Tokens clinician, Instant at) {
        return booked(person.token(), booking(INDIVIDUAL, clinician, at));
    }

    protected UUID bookedFor(CoupleBuilder couple, Tokens clinician, Instant at) {
        return booked(coordinator, with(booking(COUPLE, clinician, at), "coupleId", couple.id()));
    }

    protected static Response get(Tokens caller, String path) {
        return Api.as(caller).get("/api/v1" + path);
    }

    protected static Response read(Tokens caller, UUID sessionId) {
        return get(caller, "/sessions/" + sessionId);
    }

    protected static Response post(Tokens caller, UUID sessionId, String noun, Object body) {
        return Api.as(caller).body(body).post("/api/v1/sessions/" + sessionId + "/" + noun);
    }

    protected static void assertRefused(Response response, int status, String slug) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + slug);
    }

    protected static void assertNotFound(Response response) {
        assertRefused(response, 404, "not-found");
    }

    protected static void assertNotAvailable(Response response) {
        assertRefused(response, 409, "slot-not-available");
    }

    /** The begins of the openings of that day on which {@code at} lies. */
    protected static List<String> openings(Tokens caller, Tokens clinician, Instant at) {
        var day = at.truncatedTo(ChronoUnit.DAYS);
        return Api.as(caller)
                .queryParam("type", INDIVIDUAL)
                .queryParam("from", day.toString())
                .queryParam("to", day.plus(Duration.ofDays(1)).toString())
                .queryParam("clinicianId", clinician.subject())
                .get("/api/v1/openings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.startsAt");
    }

    /** Moves a session in time behind the service's back, as if the clock had gone on. */
    protected void begun(UUID sessionId) {
        var ago = "date_trunc('second', now() - interval '5 minutes')";
        var set = "SET starts_at = " + ago + ", ends_at = " + ago + " + interval '60 minutes'";
        database()
                .run(
                        "UPDATE booking " + set
                                + " WHERE booking_id = (SELECT booking_id FROM session WHERE session_id = ?)",
                        sessionId);
        database().run("UPDATE seat " + set + " WHERE session_id = ?", sessionId);
    }
}
