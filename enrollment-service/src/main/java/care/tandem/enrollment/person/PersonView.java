package care.tandem.enrollment.person;

import care.tandem.enrollment.contact.SafeContact;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PersonView", description = "One person, with the fields that this reader's work needs.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        @Schema(required = true) UUID personId,

        @Schema(description = "What this person wants to be called.", examples = "Ana", required = true)
        String firstName,

        @Schema(examples = "Ana", required = true) String givenName,
        @Schema(examples = "Larsen", required = true) String familyName,
        @Schema(examples = "1990-04-12", required = true) LocalDate dateOfBirth,

        @Schema(description = "The link, once the office has made it.")
        UUID coupleId,

        @Schema(description = "IANA name.", examples = "America/Denver", required = true)
        String timeZone,

        @Schema(examples = "en-US", required = true) String locale,

        @Schema(description = "For the person and the office.")
        SafeContact contact,

        @Schema(description = "For the office.") Office office) {

    @Schema(name = "PersonOffice", description = "What the office works with.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Office(
            @Schema(
                    description = "The clinician who interviews this person.",
                    examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2")
            String interviewerId,

            @Schema(description = "Whether a login is bound to this person.", required = true)
            boolean loginBound) {}

    static PersonView forSelf(Person person, UUID coupleId) {
        return of(person, coupleId, person.contact(), null);
    }

    static PersonView forOffice(Person person, UUID coupleId) {
        var office = new Office(person.interviewerId().orElse(null), person.isClaimed());
        return of(person, coupleId, person.contact(), office);
    }

    /** Without the contact rules: the office calls, clinicians meet. */
    static PersonView forClinician(Person person, UUID coupleId) {
        return of(person, coupleId, null, null);
    }

    private static PersonView of(Person person, UUID coupleId, SafeContact contact, Office office) {
        return new PersonView(
                person.id(),
                person.firstName(),
                person.givenName(),
                person.familyName(),
                person.dateOfBirth(),
                coupleId,
                person.timeZone(),
                person.locale(),
                contact,
                office);
    }
}
