package care.tandem.enrollment.person;

import care.tandem.enrollment.listing.Position;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.StepUp;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Etags;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "Persons", description = "One human in care, each with their own record.")
@RetriesDeadlock
class PersonResource {

    @Inject
    Persons persons;

    @Inject
    PersonReading reading;

    @Inject
    PersonIntake intake;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Etags etags;

    @POST
    @Path("/persons")
    @Roles(Role.COORDINATOR)
    @Idempotent
    @Refuses({ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.ALREADY_EXISTS})
    @ResponseStatus(201)
    @Transactional
    @Operation(summary = "Make a person", description = "Of an accepted referral, or of somebody who walked in.")
    public PersonView createPerson(@Valid @NotNull CreatePerson command) {
        return idempotency.once(
                command,
                () -> intake.take(command),
                id -> access.read(id, Relation.COORDINATOR),
                id -> reading.view(persons.get(id)));
    }

    @GET
    @Path("/persons")
    @Roles({Role.COORDINATOR, Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "List persons",
            description = "The office and the lead: all. A clinician: those they treat or interview. Newest first.")
    public Page<PersonView> listPersons(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var rows = reading.list(Position.of(cursors.open(cursor, "")), limit.rowsToRead());
        return cursors.page(rows, limit, "", row -> new Position(row.createdAt(), row.id()).toString(), reading::view);
    }

    @GET
    @Path("/persons/{personId}")
    @Roles({Role.PARTICIPANT, Role.COORDINATOR, Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "Read a person",
            description = "Oneself; the office; who treats; until admission who interviews; the lead.")
    public PersonView readPerson(@PathParam("personId") PersonRef person) {
        var record = access.read(
                person, Relation.OWN, Relation.COORDINATOR, Relation.TREATING, Relation.INTERVIEWER, Relation.LEAD);
        return reading.view(persons.get(record.personId()));
    }

    @PATCH
    @Path("/persons/{personId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Roles({Role.PARTICIPANT, Role.COORDINATOR, Role.CLINICIAN})
    @StepUp
    @ConditionalEdit
    @Transactional
    @Operation(
            summary = "Edit a person",
            description = "Chosen first name, contact rules, time zone and language; oneself (after a fresh login), the"
                    + " office, and who treats. Who treats is not shown the contact rules and does not change"
                    + " them.")
    public PersonView editPerson(@PathParam("personId") PersonRef ref, @Valid @NotNull EditPerson command) {
        command.check();
        var record = roster.open(ref, Relation.OWN, Relation.COORDINATOR, Relation.TREATING);
        var person = persons.get(record.personId());
        var shown = reading.view(person);
        etags.requireMatch(shown);
        command.requireWithin(shown);
        person.edit(command);
        roster.publishPerson(person.id());
        return reading.view(person);
    }

    @PUT
    @Path("/persons/{personId}/interviewer")
    @Roles(Role.COORDINATOR)
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(
            summary = "Name the interviewer",
            description = "The clinician who talks with this person alone, and reads the person until admission.")
    public InterviewerView nameInterviewer(
            @PathParam("personId") PersonRef ref, @Valid @NotNull NameInterviewer command) {
        var record = roster.open(ref, Relation.COORDINATOR);
        if (record.isInCare()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        var person = persons.get(record.personId());
        person.interviewedBy(command.clinicianId());
        return InterviewerView.of(person);
    }
}
