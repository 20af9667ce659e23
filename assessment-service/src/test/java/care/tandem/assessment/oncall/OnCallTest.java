package care.tandem.assessment.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.tandem.assessment.MailServer;
import care.tandem.assessment.Rota;
import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The rota: what the lead writes, what clinicians read, and what is refused. */
@QuarkusTest
@WithTandemServers
@QuarkusTestResource(MailServer.class)
class OnCallTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TandemClock clock;

    @Inject
    TestRoster roster;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String application;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    RunningServers servers;

    private final Tokens clara = Steps.someClinician();
    private final Tokens carl = Steps.someClinician();

    @Test
    void theLeadSaysWhoWatchesWhenAndCliniciansReadIt() {
        Rota.empty()
                .shift(clara, carl, HOUR.negated(), HOUR)
                .shift(carl, HOUR, HOUR.multipliedBy(9))
                .set();

        readBy(clara)
                .then()
                .statusCode(200)
                .body("watchedNow", equalTo(true))
                .body("clinicianIds", contains(sorted(clara, carl)))
                .body("shifts", hasSize(2))
                .body("shifts[0].coverId", equalTo(carl.subject()))
                .body("shifts[1].coverId", equalTo(null))
                .body("unwatchedFrom", equalTo(readBy(clara).path("shifts[1].endsAt")));
        Rota.empty().set();
        readBy(clara).then().body("watchedNow", equalTo(false)).body("clinicianIds", hasSize(0));
    }

    @Test
    void addressesAreForTheLeadAlone() {
        Rota.empty().shift(clara, HOUR.negated(), HOUR).set();

        readBy(Tokens.lead()).then().body("contacts.email", contains(Rota.addressOf(clara)));
        assertThat(readBy(carl).asString()).doesNotContain("contacts").doesNotContain("@");
    }

    @Test
    void whoWatchesChangesByItselfWhenAShiftEnds() {
        var ben = roster.person().publish();
        Rota.empty()
                .shift(clara, HOUR.negated(), HOUR)
                .shift(carl, HOUR, HOUR.multipliedBy(2))
                .set();
        Steps.pressAlarm(ben.token()).then().body("watchedNow", equalTo(true));
        assertThat(Steps.flagsOf(ben.id(), clara)).hasSize(1);
        assertThat(Steps.flagsOf(ben.id(), carl)).isEmpty();

        Steps.later(clock, Duration.ofMinutes(90), () -> {
            assertThat(Steps.flagsOf(ben.id(), clara)).isEmpty();
            assertThat(Steps.flagsOf(ben.id(), carl)).hasSize(1);
        });
        Steps.later(
                clock,
                Duration.ofMinutes(150),
                () -> Steps.pressAlarm(ben.token()).then().statusCode(202).body("watchedNow", equalTo(false)));
    }

    @Test
    void theCoverSeesWhatStandsToo() {
        var ben = roster.person().publish();
        Rota.empty().shift(clara, carl, HOUR.negated(), HOUR).set();

        Steps.pressAlarm(ben.token());

        assertThat(Steps.flagsOf(ben.id(), carl)).hasSize(1);
    }

    @Test
    void shiftsMayOverlap() {
        Rota.empty()
                .shift(clara, HOUR.negated(), HOUR)
                .shift(carl, HOUR.negated(), HOUR)
                .set();

        readBy(clara).then().body("clinicianIds", contains(sorted(clara, carl)));
    }

    @Test
    void aSlipOfThePenIsRefusedByItsPlace() {
        var past = Rota.empty().shift(clara, HOUR.multipliedBy(-2), HOUR.negated());
        var backwards = Rota.empty().shift(clara, HOUR.multipliedBy(2), HOUR);
        var yearTooFar = Rota.empty().shift(clara, HOUR.negated(), Duration.ofDays(366));
        var ownCover = Rota.empty().shift(clara, clara, HOUR.negated(), HOUR);

        isRefused(past.form(), "shifts[0].endsAt");
        isRefused(backwards.form(), "shifts[0].endsAt");
        isRefused(yearTooFar.form(), "shifts[0].endsAt");
        isRefused(ownCover.form(), "shifts[0].coverId");
    }

    @Test
    void whoeverIsNamedHasOneAddress() {
        var good = Rota.empty().shift(clara, carl, HOUR.negated(), HOUR);
        var contact = Map.of("clinicianId", clara.subject(), "email", "clara@clinic.example");
        var noAddress = Map.of("clinicianId", clara.subject(), "email", "clara at the clinic");

        isRefused(with(good, "contacts", List.of()), "shifts[0].clinicianId");
        isRefused(with(good, "contacts", List.of(contact)), "shifts[0].coverId");
        isRefused(with(good, "contacts", List.of(contact, contact)), "contacts[1].clinicianId");
        isRefused(with(good, "contacts", List.of(noAddress)), "contacts[0].email");
    }

    @Test
    void moreShiftsThanAnybodyPlansAreRefused() {
        var many = Rota.empty();
        IntStream.rangeClosed(0, 200).forEach(i -> many.shift(clara, HOUR.negated(), HOUR));

        isRefused(many.form(), "shifts");
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        var form = Rota.empty().form();

        Api.as(Tokens.lead()).body(form).put("/api/v1/on-call").then().statusCode(428);
        Rota.put("\"old\"", form).then().statusCode(412);
    }

    @Test
    void ofManyChangesFromOneReadingOneHolds() throws Exception {
        var etag = Rota.etag();

        var statuses = Together.run(
                8,
                i -> Rota.put(
                                etag,
                                Rota.empty()
                                        .shift(clara, HOUR.negated(), HOUR.plusSeconds(i))
                                        .form())
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(412);
        assertThat(statuses).isSubsetOf(200, 412);
    }

    @Test
    void onlyTheLeadChangesTheRota() {
        var form = Rota.empty().form();

        Api.as(clara).body(form).put("/api/v1/on-call").then().statusCode(403);
        readBy(Tokens.participant("someone")).then().statusCode(403);
    }

    @Test
    void whoWatchedBeforeIsKeptAndCannotBeRewritten() throws Exception {
        Rota.empty().shift(clara, HOUR.negated(), HOUR).set();
        Rota.empty().set();

        assertThat(servers.database()
                        .number("SELECT count(*) FROM on_call_shift WHERE clinician_id = ?", clara.subject()))
                .isEqualTo(1);
        try (var connection = DriverManager.getConnection(url, application, password);
                var statement = connection.createStatement()) {
            for (var table : List.of("on_call_rota", "on_call_shift", "on_call_contact", "page", "page_attempt")) {
                assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static Response readBy(Tokens caller) {
        return Api.as(caller).get("/api/v1/on-call");
    }

    private static void isRefused(Map<String, Object> form, String field) {
        Rota.put(Rota.etag(), form).then().statusCode(400).body("errors.field", contains(field));
    }

    private static Map<String, Object> with(Rota rota, String field, Object value) {
        var form = new HashMap<>(rota.form());
        form.put(field, value);
        return form;
    }

    private static String[] sorted(Tokens... clinicians) {
        return Arrays.stream(clinicians).map(Tokens::subject).sorted().toArray(String[]::new);
    }
}
