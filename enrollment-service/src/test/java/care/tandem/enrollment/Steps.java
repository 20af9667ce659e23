package care.tandem.enrollment;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The single steps of a story, as the callers do them over the API. */
public final class Steps {

    public static final Tokens COORDINATOR = Tokens.coordinator();
    public static final Tokens LEAD = Tokens.lead();

    private Steps() {}

    public static Tokens clinic(String name) {
        return Tokens.clinic(name, "referrals:write progress:read");
    }

    public static Tokens newClinician() {
        return Tokens.clinician("clinician-" + UUID.randomUUID());
    }

    public static String formOf(String... names) {
        var persons = List.of(names).stream().map(Steps::referred).toList();
        return "{\"persons\": [" + String.join(",", persons) + "]}";
    }

    public static String referred(String name) {
        return """
                {"givenName": "%s", "familyName": "Larsen", "dateOfBirth": "1990-04-12", "reason": "reason of %s",
                 "contact": {"way": "CALL", "phone": "+1 303 555 0142", "mayLeaveMessage": false}}
                """.formatted(name, name);
    }

    public static List<UUID> refer(Tokens clinic, String... names) {
        return created(Api.as(clinic).body(formOf(names)).post("/api/v1/referrals"))
                .jsonPath()
                .getList("referrals.referralId")
                .stream()
                .map(id -> UUID.fromString(id.toString()))
                .toList();
    }

    public static void accept(UUID referralId) {
        ok(Api.as(COORDINATOR).post("/api/v1/referrals/" + referralId + "/acceptance"));
    }

    public static UUID makePerson(UUID referralId) {
        return id(
                created(Api.as(COORDINATOR)
                        .body("{\"referralId\": \"" + referralId + "\"}")
                        .post("/api/v1/persons")),
                "personId");
    }

    public static UUID link(Someone first, Someone second) {
        return id(created(linking(first.id(), second.id())), "coupleId");
    }

    public static Response linking(UUID first, UUID second) {
        return Api.as(COORDINATOR)
                .body("{\"firstPersonId\": \"" + first + "\", \"secondPersonId\": \"" + second + "\"}")
                .post("/api/v1/couples");
    }

    /** Somebody with a person and a named interviewer, nothing else. */
    public static Someone newcomer(String name, Tokens clinician) {
        var referral = refer(clinic("clinic-a"), name).get(0);
        return newcomer(referral, clinician);
    }

    public static Someone newcomer(UUID referralId, Tokens clinician) {
        accept(referralId);
        var someone = new Someone(
                makePerson(referralId), Tokens.participant("login-" + UUID.randomUUID()), clinician, referralId);
        nameInterviewer(someone);
        return someone;
    }

    public static void nameInterviewer(Someone someone) {
        ok(Api.as(COORDINATOR)
                .body("{\"clinicianId\": \"" + someone.clinician().subject() + "\"}")
                .put(someone.path("/interviewer")));
    }

    public static void interview(Someone someone, boolean jointSuitable) {
        created(interviewing(someone, someone.clinician(), jointSuitable));
    }

    public static Response interviewing(Someone someone, Tokens by, boolean jointSuitable) {
        return Api.as(by)
                .body("""
                        {"heldAt": "%s", "identityChecked": true, "alone": true, "jointSuitable": %s, "note": "private"}
                        """.formatted(Instant.now().minusSeconds(60), jointSuitable))
                .post(someone.path("/interviews"));
    }

    public static String code(Someone someone) {
        return created(Api.as(someone.clinician()).post(someone.path("/invitation")))
                .jsonPath()
                .getString("code");
    }

    public static Response claim(Tokens login, String code) {
        return Api.as(login).body("{\"code\": \"" + code + "\"}").post("/api/v1/invitation-claims");
    }

    public static void claim(Someone someone) {
        ok(claim(someone.login(), code(someone)));
    }

    public static Response saveScreening(Someone someone, String answers) {
        return Api.as(someone.login()).body(answers).put("/api/v1/persons/me/screening");
    }

    public static Response submitScreening(Someone someone) {
        return Api.as(someone.login()).post("/api/v1/persons/me/screening/submission");
    }

    public static void screen(Someone someone) {
        saveScreening(someone, "{\"safeAtHome\": \"ALWAYS\"}").then().statusCode(202);
        submitScreening(someone).then().statusCode(202);
    }

    public static UUID screeningOf(Someone someone) {
        var ids = Api.as(someone.clinician())
                .get("/api/v1/screenings?limit=200")
                .jsonPath()
                .getList("items.findAll { it.personId == '" + someone.id() + "' }.screeningId");
        return UUID.fromString(ids.get(0).toString());
    }

    public static Response deciding(Someone someone, UUID screeningId, String decision) {
        return Api.as(someone.clinician())
                .body("{\"decision\": \"" + decision
                        + "\", \"levelOfCare\": \"INTENSIVE_OUTPATIENT\", \"episodeKind\": \"PATIENT\"}")
                .post("/api/v1/screenings/" + screeningId + "/decision");
    }

    public static void decide(Someone someone) {
        ok(deciding(someone, screeningOf(someone), "ELIGIBLE"));
    }

    public static UUID sign(Someone someone, String kind) {
        return sign(someone, kind, "");
    }

    public static UUID sign(Someone someone, String kind, String more) {
        return id(created(signing(someone.login(), kind, more)), "consentId");
    }

    public static Response signing(Tokens login, String kind, String more) {
        return Api.as(login)
                .body("{\"kind\": \"" + kind + "\", \"templateVersion\": 1, \"signature\": \"Own Name\"" + more + "}")
                .post("/api/v1/persons/me/consents");
    }

    public static UUID discloseTo(Someone someone, String clinicId, String... facts) {
        return sign(
                someone,
                "DISCLOSE_TO_CLINIC",
                ", \"clinicId\": \"" + clinicId + "\", \"purpose\": \"my care\", \"facts\": [\""
                        + String.join("\",\"", facts) + "\"]");
    }

    public static void signForAdmission(Someone someone) {
        for (var kind : List.of("TREATMENT", "TELEHEALTH", "PRIVACY_NOTICE")) {
            sign(someone, kind);
        }
    }

    public static Response revoke(Someone someone, UUID consentId) {
        return Api.as(someone.login().authenticatedAt(Instant.now().minus(1, ChronoUnit.HOURS)))
                .post("/api/v1/persons/me/consents/" + consentId + "/revocation");
    }

    public static Response admitting(Someone someone, Tokens... clinicians) {
        var team = List.of(clinicians).stream()
                .map(c -> "{\"clinicianId\": \"" + c.subject() + "\"}")
                .toList();
        return Api.as(COORDINATOR)
                .body("{\"treatingClinicians\": [" + String.join(",", team) + "]}")
                .post(someone.path("/admission"));
    }

    public static UUID admit(Someone someone) {
        return id(created(admitting(someone, someone.clinician())), "episodeId");
    }

    /** From the interview to the admission. */
    public static UUID throughAdmission(Someone someone) {
        interview(someone, true);
        claim(someone);
        screen(someone);
        decide(someone);
        signForAdmission(someone);
        return admit(someone);
    }

    public static Response discharge(Someone someone, UUID episodeId) {
        return Api.as(someone.clinician())
                .body("{\"reason\": \"OWN_WISH\"}")
                .post("/api/v1/episodes/" + episodeId + "/discharge");
    }

    public static Response act(Tokens by, UUID coupleId, String act) {
        return Api.as(by).body("{\"act\": \"" + act + "\"}").post("/api/v1/couples/" + coupleId + "/joint-release");
    }

    public static Response ok(Response response) {
        response.then().statusCode(200);
        return response;
    }

    public static Response created(Response response) {
        response.then().statusCode(201);
        return response;
    }

    private static UUID id(Response response, String field) {
        return UUID.fromString(response.jsonPath().getString(field));
    }
}
