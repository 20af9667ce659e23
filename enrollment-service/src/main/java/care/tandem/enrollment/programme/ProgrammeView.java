package care.tandem.enrollment.programme;

import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.platform.wording.CrisisHelp;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProgrammeView", description = "What the programme is, and how to reach it.")
record ProgrammeView(
        @Schema(examples = "Tandem: intensive outpatient care for couples, by video", required = true)
        String name,

        @Schema(examples = "Intensive outpatient (level 2.1), for adults, by video", required = true)
        String levelOfCare,

        @Schema(description = "Hours of structured care a week.", examples = "9", required = true)
        int hoursAWeek,

        @Schema(description = "Fewest weeks of an ordinary stay.", examples = "8", required = true)
        int fewestWeeks,

        @Schema(description = "Most weeks of an ordinary stay.", examples = "12", required = true)
        int mostWeeks,

        @Schema(required = true) List<Therapy> therapies,
        @Schema(required = true) HowToReach howToReach,
        @Schema(required = true) CrisisHelp crisisHelp) {

    @Schema(name = "ProgrammeTherapy", description = "One kind of work that the programme does.")
    record Therapy(
            @Schema(examples = "Individual therapy", required = true)
            String name,

            @Schema(examples = "Each partner works alone with a therapist of their own.", required = true)
            String description) {}

    @Schema(name = "HowToReach", description = "How to reach the programme's office.")
    record HowToReach(
            @Schema(examples = "+1 555 0100", required = true)
            String phone,

            @Schema(examples = "hello@tandem.example", required = true)
            String email,

            @Schema(examples = "Monday to Friday, 8 am to 6 pm Mountain Time", required = true)
            String officeHours) {}

    private static final List<Therapy> THERAPIES = List.of(
            new Therapy("Individual therapy", "Each partner works alone with a therapist of their own."),
            new Therapy("Couples therapy", "Work with both, opened by clinicians when it is right for both."),
            new Therapy("Cognitive behavioural therapy", "Seeing and changing what one thinks and does by habit."),
            new Therapy("Dialectical behaviour therapy skills", "Boundaries, distress tolerance, steadier emotions."),
            new Therapy("Trauma-informed care", "At one's own pace, safety first."),
            new Therapy("Group therapy and skills classes", "With others who are on the same way."));

    static ProgrammeView of(EnrollmentSettings.Programme programme) {
        return new ProgrammeView(
                programme.name(),
                "Intensive outpatient (level 2.1), for adults, by video",
                programme.hoursAWeek(),
                programme.fewestWeeks(),
                programme.mostWeeks(),
                THERAPIES,
                new HowToReach(programme.phone(), programme.email(), programme.officeHours()),
                CrisisHelp.always());
    }
}
