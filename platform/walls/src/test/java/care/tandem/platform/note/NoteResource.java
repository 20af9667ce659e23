package care.tandem.platform.note;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.AccessLog;
import care.tandem.platform.access.AccessLogEntry;
import care.tandem.platform.access.BreakGlass;
import care.tandem.platform.access.BreakTheGlass;
import care.tandem.platform.access.BrokenGlassView;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.audit.AuditReader;
import care.tandem.platform.audit.AuditView;
import care.tandem.platform.audit.VerificationView;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.Scope;
import care.tandem.platform.identity.StepUp;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Etags;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The smallest feature that leans on every wall. */
@Path("/api/v1")
@RetriesDeadlock
public class NoteResource {

    @Schema(name = "WriteNote")
    public record WriteNote(
            @NotBlank @Size(max = 100) @Schema(examples = "hello", required = true)
            String text,

            @NotNull @Max(100) Integer number,
            Instant due,
            LocalDate day,
            LocalTime hour,
            UUID about) {}

    @Schema(name = "NoteView")
    public record NoteView(
            UUID noteId, @Schema(examples = "hello") String text, int number) {}

    @Inject
    Access access;

    @Inject
    AuditReader audit;

    @Inject
    AccessLog accessLog;

    @Inject
    BreakGlass glass;

    @Inject
    Notes notes;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Etags etags;

    @GET
    @Path("/greeting")
    @PermitAll
    public NoteView greet() {
        return new NoteView(new UUID(0, 0), "hello", 0);
    }

    @POST
    @Path("/greeting")
    @PermitAll
    public NoteView greetBack(@Valid @NotNull WriteNote command) {
        return new NoteView(new UUID(0, 0), command.text(), command.number());
    }

    @POST
    @Path("/persons/{personId}/notes")
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    public NoteView writeNote(@PathParam("personId") PersonRef person, @Valid @NotNull WriteNote command) {
        var record = access.write(person, Relation.OWN, Relation.TREATING);
        return idempotency.once(command, () -> notes.add(record.personId(), command), notes::view);
    }

    @GET
    @Path("/persons/{personId}/notes")
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Scope("notes:read")
    @Transactional
    public Page<NoteView> listNotes(
            @PathParam("personId") PersonRef person,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var record = access.read(person, Relation.OWN, Relation.TREATING, Relation.CONSENTED_CLINIC);
        var before = cursors.open(cursor, "").map(Integer::valueOf).orElse(Integer.MAX_VALUE);
        var rows = notes.before(record.personId(), before, limit.rowsToRead());
        return cursors.page(rows, limit, "", row -> Integer.toString(row.number()), row -> row);
    }

    @GET
    @Path("/couples/{coupleId}/notes")
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Transactional
    public Page<NoteView> listNotesOfCouple(@PathParam("coupleId") UUID coupleId) {
        var couple = access.readCouple(coupleId, Relation.PARTNER, Relation.TREATING_BOTH);
        return new Page<>(
                couple.personIds().stream()
                        .flatMap(id -> notes.before(id, Integer.MAX_VALUE, 1).stream())
                        .toList(),
                null);
    }

    @GET
    @Path("/persons/{personId}/secret-notes")
    @Roles(Role.PARTICIPANT)
    @StepUp
    @Transactional
    public Page<NoteView> listSecretNotes(@PathParam("personId") PersonRef person) {
        var record = access.read(person, Relation.OWN);
        return new Page<>(notes.before(record.personId(), Integer.MAX_VALUE, 1), null);
    }

    @PUT
    @Path("/notes/{noteId}")
    @Roles(Role.PARTICIPANT)
    @ConditionalEdit
    @Transactional
    public NoteView rewriteNote(@PathParam("noteId") UUID noteId, @Valid @NotNull WriteNote command) {
        access.write(notes.owner(noteId).orElseThrow(access::absent), Relation.OWN);
        etags.requireMatch(notes.view(noteId));
        return notes.rewrite(noteId, command);
    }

    @GET
    @Path("/notes/{noteId}")
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Transactional
    public NoteView readNote(@PathParam("noteId") UUID noteId) {
        access.read(notes.owner(noteId).orElseThrow(access::absent), Relation.OWN, Relation.TREATING);
        return notes.view(noteId);
    }

    @GET
    @Path("/audit/records")
    @Roles(Role.AUDITOR)
    @Transactional
    public Page<AuditView> listAudit(
            @QueryParam("personId") UUID personId,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        return audit.page(personId, limit, cursor);
    }

    @GET
    @Path("/audit/verification")
    @Roles(Role.AUDITOR)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public VerificationView verifyAudit(@QueryParam("from") @DefaultValue("1") @Min(1) long from) {
        return audit.verify(from);
    }

    @GET
    @Path("/persons/{personId}/access-log")
    @Roles(Role.PARTICIPANT)
    @StepUp
    @Transactional
    public Page<AccessLogEntry> readAccessLog(
            @PathParam("personId") PersonRef person,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        return accessLog.page(person, limit, cursor);
    }

    @POST
    @Path("/persons/{personId}/break-glass")
    @Roles(Role.CLINICIAN)
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    public BrokenGlassView breakGlass(@PathParam("personId") PersonRef person, @Valid @NotNull BreakTheGlass command) {
        return glass.open(person, command);
    }

    @GET
    @Path("/break-glass")
    @Roles(Role.CLINICAL_LEAD)
    @Transactional
    public Page<BrokenGlassView> listBrokenGlass(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        return glass.page(limit, cursor);
    }

    @GET
    @Path("/failure")
    @Roles(Role.PARTICIPANT)
    @Transactional
    public NoteView fail() {
        throw new IllegalStateException("a secret detail");
    }
}
