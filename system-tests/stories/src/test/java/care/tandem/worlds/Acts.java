package care.tandem.worlds;

import care.tandem.story.Soon;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What Ben does in private, and what staff do about it. */
final class Acts {

    private Acts() {}

    static void findsJointWorkUnsuitable(World world) {
        var talk = Map.of(
                "heldAt", Instant.now().minusSeconds(60).toString(),
                "identityChecked", true,
                "alone", true,
                "jointSuitable", false,
                "note", "is afraid of Ana");
        world.programme
                .clinician()
                .door()
                .post(world.ben.path("/interviews"), talk)
                .is(201);
    }

    static void failsToOpenJointWork(World world) {
        world.programme.jointWork(world.coupleId, "OPEN").isRefused(409, "joint-work-not-possible");
    }

    static void acknowledgesTheFlag(World world) {
        var flag = new AtomicReference<String>();
        Soon.comesTrue(() -> flag.set(flagOfBen(world)));
        world.onCall
                .door()
                .post("/risk-flags/" + flag.get() + "/acknowledgement", Map.of("note", "I call Ben now."))
                .is(200);
    }

    private static String flagOfBen(World world) {
        return world.onCall.door().get("/risk-flags").is(200).items().stream()
                .filter(one -> one.path("personId")
                        .asText()
                        .equals(world.ben.personId().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no flag of Ben's"))
                .path("riskFlagId")
                .asText();
    }

    /** Late in the evening, when nobody is offered anything. */
    static void booksAnUrgentSession(World world) {
        var tonight = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(2, ChronoUnit.DAYS)
                .plus(22, ChronoUnit.HOURS);
        var booking = Map.of(
                "type", "INDIVIDUAL",
                "clinicianId", world.programme.clinician().id(),
                "personId", world.ben.personId(),
                "startsAt", tonight.toString(),
                "endsAt", tonight.plus(50, ChronoUnit.MINUTES).toString());
        world.programme.clinician().door().post("/sessions", booking).is(201);
    }

    static void revokesJointWork(World world) {
        world.ben
                .door()
                .post("/persons/me/consents/" + world.jointConsentOfBen + "/revocation")
                .is(200);
    }

    static void pausesJointWork(World world) {
        world.programme.jointWork(world.coupleId, "PAUSE").is(200);
    }

    static void holdsWhatTheyType(World world) {
        world.programme.jointWork(world.coupleId, "HOLD").is(200);
    }

    static void givesBenAnotherClinicianToo(World world) {
        var team = List.of(
                Map.of("clinicianId", world.programme.clinician().id()), Map.of("clinicianId", world.onCall.id()));
        world.programme
                .coordinator()
                .door()
                .edit("PUT", world.ben.path("/treating-clinicians"), Map.of("clinicians", team))
                .is(200);
    }

    static void breaksTheGlass(World world) {
        var door = world.onCall.door();
        for (var service : List.of("enrollment", "session", "assessment", "messaging")) {
            door.post(world.ben.path("/break-glass/" + service), Map.of("reason", "his brother called"))
                    .is(201);
        }
        door.get(world.ben.path("/results")).is(200);
    }

    static void isInAnotherState(World world) {
        var card = Map.of(
                "safeNumber", "+1 512 555 0147",
                "presentPlace", "12 Elm Street, Austin, TX",
                "localEmergencyNumber", "911",
                "supportPersons", List.of());
        world.ben.door().put("/persons/me/crisis-card", card);
        world.ben
                .door()
                .edit("PATCH", "/persons/me", Map.of("timeZone", "America/Chicago"))
                .is(200);
    }
}
