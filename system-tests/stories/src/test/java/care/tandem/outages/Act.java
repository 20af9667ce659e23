package care.tandem.outages;

import care.tandem.story.Answer;
import care.tandem.story.Programme;
import java.util.function.Function;

/** What people do all day, how it is answered in health, and what becomes of it while nobody knows who may what. */
enum Act {
    OWN_RECORD(200, WhenStale.GOES_ON, scene -> scene.ana.door().get("/persons/me")),
    OWN_CONSENTS(200, WhenStale.GOES_ON, scene -> scene.ana.door().get("/persons/me/consents")),
    OWN_CALENDAR(200, WhenStale.GOES_ON, scene -> scene.ana.door().get("/sessions")),
    OWN_ASSIGNMENTS(200, WhenStale.GOES_ON, scene -> scene.ana.door().get("/persons/me/assignments")),
    OWN_NOTIFICATIONS(200, WhenStale.GOES_ON, scene -> scene.ana.door().get("/notifications")),
    WHAT_WAS_DELIVERED(200, WhenStale.GOES_ON, scene -> scene.ana.door().get(scene.thread.messages())),
    BOOKING(201, WhenStale.GOES_ON, Scene::book),
    ALARM(202, WhenStale.GOES_ON, scene -> scene.ana.door().post("/alarms")),
    WATCHING(200, WhenStale.GOES_ON, scene -> scene.onCall.door().get("/risk-flags")),
    BREAKING_THE_GLASS(201, WhenStale.GOES_ON, Scene::breakGlass),
    READING_BY_IT(200, WhenStale.GOES_ON, scene -> scene.otto.door().get(scene.ben.path("/assignments"))),
    TREATING(200, WhenStale.GOES_ON, scene -> scene.programme.clinician().door().get(scene.ben.path("/assignments"))),
    TAKING_SOMEBODY_IN(
            201,
            WhenStale.GOES_ON,
            scene -> scene.programme.coordinator().door().post("/persons", Programme.walkInForm("Dee"))),
    WRITING_TO_THE_PARTNER(201, WhenStale.CLOSES, scene -> scene.thread.say(scene.ana.login(), "Are you there?")),
    ASKING_ABOUT_THE_PARTNER(404, WhenStale.CLOSES, scene -> scene.ana.door().get(scene.ben.path("/assignments"))),
    READING_AS_A_CLINIC(200, WhenStale.CLOSES, scene -> scene.clinic.door().get(scene.ana.path("/progress")));

    /** By the table of {@code docs/security/README.md}. */
    enum WhenStale {
        GOES_ON,
        CLOSES
    }

    private final int usual;
    private final WhenStale whenStale;
    private final Function<Scene, Answer> ask;

    Act(int usual, WhenStale whenStale, Function<Scene, Answer> ask) {
        this.usual = usual;
        this.whenStale = whenStale;
        this.ask = ask;
    }

    int usual() {
        return usual;
    }

    boolean closesWhenStale() {
        return whenStale == WhenStale.CLOSES;
    }

    Answer ask(Scene scene) {
        return ask.apply(scene);
    }
}
