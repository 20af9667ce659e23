package care.tandem.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.assessment.Steps;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first law: what a person tells is theirs, and nobody learns that there was something. */
@QuarkusTest
@WithTandemServers
class FlagPrivacyTest {

    private static final Tokens CLINIC_A = Tokens.clinic("clinic-a", "progress:read");

    @Inject
    TestRoster roster;

    private PersonBuilder ana;
    private PersonBuilder ben;

    @BeforeEach
    void anaAndBenAreACouple() {
        ana = roster.person().named("Ana").disclosingTo("clinic-a", DisclosedFact.PROGRESS);
        ben = roster.person().named("Ben");
        roster.couple(ana, ben).publish();
        Steps.watching(Steps.someClinician());
    }

    @Test
    void anAnswerThatFlagsAndOneThatDoesNotAreAnsweredByteForByteAlike() {
        var calm = Steps.answerPhq9(ana.token(), Steps.CALM);
        var inDanger = Steps.answerPhq9(ben.token(), Steps.IN_DANGER);

        assertThat(List.of(calm.statusCode(), inDanger.statusCode())).containsExactly(202, 202);
        assertThat(inDanger.asByteArray()).isEqualTo(calm.asByteArray());
        assertThat(headersOf(inDanger)).isEqualTo(headersOf(calm));
    }

    @Test
    void savingIsAnsweredAlikeToo() {
        var calm = Steps.save(ana.token(), Steps.assignment(ana.token(), "PHQ-9"), Steps.CALM);
        var inDanger = Steps.save(ben.token(), Steps.assignment(ben.token(), "PHQ-9"), Steps.IN_DANGER);

        assertThat(inDanger.asByteArray()).isEqualTo(calm.asByteArray());
        assertThat(headersOf(inDanger)).isEqualTo(headersOf(calm));
    }

    @Test
    void onesOwnListLooksTheSameWithAFlagAndWithout() {
        Steps.answerPhq9(ana.token(), Steps.CALM);
        Steps.answerPhq9(ben.token(), Steps.IN_DANGER);
        Steps.pressAlarm(ben.token());

        assertThat(formOfOwnList(ben)).isEqualTo(formOfOwnList(ana));
    }

    @Test
    void whatThePartnerAndTheClinicReadDoesNotChangeByAFlag() {
        var before = whatOthersRead();

        Steps.answerPhq9(ben.token(), Steps.IN_DANGER);
        Steps.pressAlarm(ben.token());

        assertThat(whatOthersRead()).isEqualTo(before);
    }

    @Test
    void watchedNowIsTheRotasWordAndNothingElse() {
        Steps.watching();
        assertThat(Steps.answerPhq9(ben.token(), Steps.IN_DANGER).<Boolean>path("watchedNow"))
                .isFalse();
        assertThat(Steps.pressAlarm(ben.token()).<String>path("watch")).startsWith("Nobody");

        Steps.watching(Steps.someClinician());
        assertThat(Steps.answerPhq9(ana.token(), Steps.CALM).<Boolean>path("watchedNow"))
                .isTrue();
    }

    @Test
    void strangersFindNothingOfBen() {
        Steps.answerPhq9(ben.token(), Steps.IN_DANGER);
        var cleo = roster.person().publish();

        for (var path : List.of("results", "assignments")) {
            for (var stranger : List.of(ana.token(), cleo.token(), Steps.someClinician())) {
                Api.as(stranger)
                        .get("/api/v1/persons/" + ben.id() + "/" + path)
                        .then()
                        .statusCode(404);
            }
        }
        Api.as(Steps.someClinician())
                .get("/api/v1/persons/" + ben.id() + "/crisis-card")
                .then()
                .statusCode(404);
        Api.as(CLINIC_A).get("/api/v1/persons/" + ben.id() + "/progress").then().statusCode(404);
        assertThat(Steps.flagsOf(ben.id(), Steps.someClinician())).isEmpty();
    }

    private List<String> whatOthersRead() {
        return List.of(
                bodyAndHeaders(Api.as(ana.token()).get("/api/v1/persons/me/assignments")),
                bodyAndHeaders(Api.as(ana.token()).get("/api/v1/persons/me/results")),
                bodyAndHeaders(Api.as(ana.token()).get("/api/v1/persons/" + ben.id() + "/results")),
                bodyAndHeaders(Api.as(CLINIC_A).get("/api/v1/persons/" + ana.id() + "/progress")),
                bodyAndHeaders(Api.as(CLINIC_A).get("/api/v1/persons/" + ben.id() + "/progress")));
    }

    private static String bodyAndHeaders(Response response) {
        return response.statusCode() + response.asString() + headersOf(response);
    }

    private static List<String> headersOf(Response response) {
        var changing = Set.of("x-request-id", "date");
        return response.headers().asList().stream()
                .filter(h -> !changing.contains(h.getName().toLowerCase()))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** The list without ids and moments, which differ between any two persons. */
    private static String formOfOwnList(PersonBuilder person) {
        return Api.as(person.token())
                .get("/api/v1/persons/me/assignments")
                .asString()
                .replaceAll("\"(assignmentId|assignedAt|dueAt)\":\"[^\"]+\"", "")
                .replaceAll("\"instrument\":\"[^\"]+\",\"instrumentVersion\":1,\"title\":\"[^\"]+\"", "");
    }
}
