package care.tandem.story;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A programme's staff of one story, and what they do, step by step, through the door. */
public record Programme(Login coordinator, Login clinician, Login lead) {
    private static final List<String> NEEDED_CONSENTS = List.of("TREATMENT", "TELEHEALTH", "PRIVACY_NOTICE");

    public static Programme withFreshStaff() {
        return new Programme(
                Logins.user("coordinator", "Carol"),
                Logins.user("clinician", "Clara"),
                Logins.user("clinical-lead", "Lena"));
    }

    // --- from the form to the person

    /** What a partner clinic sends: one form that names all of these. */
    public static Map<String, Object> form(String... firstNames) {
        return Map.of(
                "persons", Arrays.stream(firstNames).map(Programme::referred).toList());
    }

    public static List<UUID> referralsOf(Answer form) {
        return StreamSupport.stream(form.json().path("referrals").spliterator(), false)
                .map(one -> UUID.fromString(one.path("referralId").asText()))
                .toList();
    }

    private static Map<String, Object> referred(String firstName) {
        return Map.of(
                "givenName", firstName,
                "familyName", "Story",
                "dateOfBirth", "1988-09-30",
                "contact", contact(),
                "reason", "wants help with boundaries");
    }

    public static Map<String, Object> contact() {
        return Map.of("way", "EMAIL", "email", "someone@mail.example", "mayLeaveMessage", false);
    }

    public Person personOf(UUID referralId, String firstName) {
        coordinator.door().post("/referrals/" + referralId + "/acceptance").is(200);
        var made = coordinator
                .door()
                .post("/persons", Map.of("referralId", referralId))
                .is(201);
        return new Person(firstName, Logins.participant(firstName), made.id("personId"));
    }

    /** What the office writes down of somebody whom no clinic sent. */
    public static Map<String, Object> walkInForm(String firstName) {
        var walkIn = Map.of(
                "givenName", firstName, "familyName", "Story", "dateOfBirth", "1988-09-30", "contact", contact());
        return Map.of("walkIn", walkIn);
    }

    public Person walkIn(String firstName) {
        var made = coordinator.door().post("/persons", walkInForm(firstName)).is(201);
        return new Person(firstName, Logins.participant(firstName), made.id("personId"));
    }

    public UUID link(Person one, Person other) {
        return coordinator
                .door()
                .post("/couples", Map.of("firstPersonId", one.personId(), "secondPersonId", other.personId()))
                .is(201)
                .id("coupleId");
    }

    // --- from the interview to the admission

    public void nameInterviewer(Person person) {
        coordinator
                .door()
                .put(person.path("/interviewer"), Map.of("clinicianId", clinician.id()))
                .is(200);
    }

    /** Records the talk and hands out the code. */
    public String interview(Person person) {
        var talk = Map.of(
                "heldAt",
                Instant.now().minusSeconds(60).toString(),
                "identityChecked",
                true,
                "alone",
                true,
                "jointSuitable",
                true);
        clinician.door().post(person.path("/interviews"), talk).is(201);
        return clinician
                .door()
                .post(person.path("/invitation"))
                .is(201)
                .json()
                .path("code")
                .asText();
    }

    public void claim(Person person, String code) {
        var claimed =
                person.door().post("/invitation-claims", Map.of("code", code)).is(200);
        if (!claimed.id("personId").equals(person.personId())) {
            throw new AssertionError("claimed somebody else: " + claimed.body());
        }
    }

    public void screen(Person person) {
        person.door()
                .put("/persons/me/screening", Map.of("safeAtHome", "ALWAYS", "privatePlace", "OFTEN"))
                .is(202);
        person.door().post("/persons/me/screening/submission").is(202);
    }

    public void sign(Person person) {
        NEEDED_CONSENTS.forEach(kind -> consent(person, kind, Map.of()));
    }

    public UUID consent(Person person, String kind, Map<String, Object> more) {
        var command = new HashMap<String, Object>(more);
        command.put("kind", kind);
        command.put("templateVersion", currentTemplate(person, kind));
        command.put("signature", person.firstName() + " Story");
        return person.door().post("/persons/me/consents", command).is(201).id("consentId");
    }

    private static int currentTemplate(Person person, String kind) {
        return person.door().get("/consent-templates").is(200).items().stream()
                .filter(template -> template.path("kind").asText().equals(kind))
                .mapToInt(template -> template.path("templateVersion").asInt())
                .max()
                .orElseThrow();
    }

    public void decide(Person person) {
        var screening = clinician.door().get("/screenings").is(200).items().stream()
                .filter(one ->
                        one.path("personId").asText().equals(person.personId().toString()))
                .findFirst()
                .orElseThrow();
        var decision = Map.of("decision", "ELIGIBLE", "levelOfCare", "INTENSIVE_OUTPATIENT", "episodeKind", "PATIENT");
        clinician
                .door()
                .post("/screenings/" + screening.path("screeningId").asText() + "/decision", decision)
                .is(200);
    }

    public UUID admit(Person person) {
        return admit(person, clinician);
    }

    public UUID admit(Person person, Login... clinicians) {
        return admission(person, UUID.randomUUID().toString(), clinicians)
                .is(201)
                .id("episodeId");
    }

    public Answer admission(Person person, String idempotencyKey, Login... clinicians) {
        var team = Arrays.stream(clinicians)
                .map(one -> Map.of("clinicianId", one.id()))
                .toList();
        return coordinator.door().post(person.path("/admission"), Map.of("treatingClinicians", team), idempotencyKey);
    }

    /** Everything that comes before the admission. */
    public Person readyForAdmission(Person person) {
        nameInterviewer(person);
        claim(person, interview(person));
        screen(person);
        sign(person);
        decide(person);
        return person;
    }

    /** Somebody in care, known to all four services. */
    public Person inCare(String firstName) {
        return inCare(walkIn(firstName));
    }

    public Person inCare(Person person) {
        admit(readyForAdmission(person));
        Soon.allKnow(person);
        return person;
    }

    // --- what is shared

    /** The clinic may read how the person is getting on. */
    public void discloseProgress(Person person, Login clinic) {
        consent(person, "DISCLOSE_TO_CLINIC", progressTo(clinic));
    }

    /** The same, until then. */
    public void discloseProgress(Person person, Login clinic, Instant until) {
        var facts = new HashMap<>(progressTo(clinic));
        facts.put("until", until.toString());
        consent(person, "DISCLOSE_TO_CLINIC", facts);
    }

    private static Map<String, Object> progressTo(Login clinic) {
        return Map.of("clinicId", clinic.id(), "facts", List.of("PROGRESS"), "purpose", "planning my care");
    }

    public UUID consentToJointWork(Person person) {
        return consent(person, "JOINT_WORK", Map.of());
    }

    public Answer jointWork(UUID coupleId, String act) {
        return clinician.door().post("/couples/" + coupleId + "/joint-release", Map.of("act", act));
    }

    public Calendar calendar() {
        return new Calendar(coordinator, clinician);
    }
}
