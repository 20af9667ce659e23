package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Ana and Ben come in, from a clinic's one form until each is in care. Each step stands on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheWayInTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final Programme programme = Programme.withFreshStaff();
    private final Login clinicA = Logins.clinic();
    private final Login clinicB = Logins.clinic();

    private List<UUID> referrals;
    private Person ana;
    private Person ben;

    @Test
    @Order(1)
    void somebodyAsksAndTheOfficeReadsIt() {
        var name = "Kim " + UUID.randomUUID();
        var inquiry = Map.of("name", name, "contact", Programme.contact(), "message", "How does it work?");

        Door.ofNobody()
                .send(
                        "POST",
                        "/inquiries",
                        BodyPublishers.ofString(Json.write(inquiry)),
                        Map.of("Content-Type", "application/json"))
                .is(202);

        assertThat(programme.coordinator().door().get("/inquiries").is(200).items())
                .anyMatch(one -> one.path("name").asText().equals(name));
    }

    @Test
    @Order(2)
    void oneFormThatNamesTwoIsStoredAsTwoAndSentAgainGivesTheSameTwo() {
        var form = Programme.form("Ana", "Ben");
        var key = UUID.randomUUID().toString();

        var first = clinicA.door().post("/referrals", form, key).is(201);
        var again = clinicA.door().post("/referrals", form, key).is(201);

        referrals = Programme.referralsOf(first);
        assertThat(referrals).hasSize(2).doesNotHaveDuplicates();
        assertThat(Programme.referralsOf(again)).isEqualTo(referrals);
        assertThat(clinicA.door().get("/referrals").is(200).items()).hasSize(2);
        assertThat(clinicB.door().get("/referrals").is(200).items()).isEmpty();
    }

    @Test
    @Order(3)
    void theOfficeMakesTwoPersonsAndTheLink() {
        ana = programme.personOf(referrals.get(0), "Ana");
        ben = programme.personOf(referrals.get(1), "Ben");
        programme.link(ana, ben);
        programme.nameInterviewer(ana);
        programme.nameInterviewer(ben);

        assertThat(clinicA.door().get("/referrals").is(200).items())
                .allMatch(one -> one.path("status").asText().equals("RECEIVED")
                        && one.path("personId").isMissingNode());
    }

    @Test
    @Order(4)
    void eachIsInterviewedAloneClaimsScreensAndSigns() {
        var codeOfAna = programme.interview(ana);
        var codeOfBen = programme.interview(ben);
        programme.claim(ana, codeOfAna);
        ana.door().post("/invitation-claims", Map.of("code", codeOfBen)).isRefused(409, "code-not-valid");
        programme.claim(ben, codeOfBen);
        for (var person : List.of(ana, ben)) {
            programme.screen(person);
            programme.sign(person);
            programme.decide(person);
        }
        ben.door().get(ana.path("")).isRefused(404, "not-found");
    }

    @Test
    @Order(5)
    void whoIsAdmittedIsKnownEverywhereWithinTwoSeconds() {
        for (var person : List.of(ana, ben)) {
            programme.admit(person);

            Soon.within(TWO_SECONDS, () -> {
                assertThat(House.records(Program.SESSION).knowsInCare(person.personId()))
                        .isTrue();
                assertThat(person.door().get("/persons/me/assignments").is(200).items())
                        .hasSize(2);
                assertThat(person.door().get("/threads").is(200).items())
                        .anyMatch(thread -> thread.path("kind").asText().equals("CARE"));
            });
        }
    }

    @Test
    @Order(6)
    void whoTookThemInIsOnRecordAndTheOtherClinicSawNothing() {
        var enrollment = House.records(Program.ENROLLMENT);

        for (var person : List.of(ana, ben)) {
            assertThat(enrollment.audited(programme.clinician().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(enrollment.audited(programme.coordinator().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(enrollment.audited(person.login().id(), "WRITE", person.personId()))
                    .isPositive();
        }
        assertThat(House.allRecords()).allMatch(service -> service.audited(clinicB.id(), "READ", ana.personId()) == 0);
    }
}
