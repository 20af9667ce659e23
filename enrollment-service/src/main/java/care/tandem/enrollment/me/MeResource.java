package care.tandem.enrollment.me;

import care.tandem.platform.access.Access;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.AnyToken;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.roster.Roster;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "Me", description = "Who is calling.")
@RetriesDeadlock
class MeResource {

    @Inject
    Caller caller;

    @Inject
    Roster roster;

    @Inject
    Access access;

    @GET
    @AnyToken
    @Transactional
    @Operation(
            summary = "Read who one is",
            description = "The login, its roles, and the person, clinic or staff member it stands for.")
    public MeView whoAmI() {
        var roles = List.copyOf(caller.roles());
        var person = ownPerson();
        var isStaff = roles.stream().anyMatch(role -> role != Role.PARTICIPANT);
        return new MeView(
                caller.subject(),
                roles,
                person.map(PersonRecord::personId).orElse(null),
                person.flatMap(PersonRecord::coupleId).orElse(null),
                caller.clinicId().orElse(null),
                isStaff ? caller.subject() : null);
    }

    /** A login that has not claimed a code yet holds none. */
    private Optional<PersonRecord> ownPerson() {
        return caller.is(Role.PARTICIPANT)
                ? roster.personOf(caller.subject()).map(known -> access.own())
                : Optional.empty();
    }
}
