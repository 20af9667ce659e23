package care.tandem.platform.note;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Safety;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The smallest operation that is kept free for, and the smallest that stays open. */
@Path("/api/v1/bells/{personId}")
@RetriesDeadlock
public class BellResource {

    @Inject
    Access access;

    @POST
    @Roles(Role.PARTICIPANT)
    @Safety
    @ResponseStatus(202)
    @Transactional
    public void ring(@PathParam("personId") PersonRef person) {
        access.writeAtOnce(person, Relation.OWN);
    }

    @GET
    @Roles(Role.PARTICIPANT)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Transactional
    public void listen(@PathParam("personId") PersonRef person, @Context SseEventSink sink, @Context Sse sse) {
        access.read(person, Relation.OWN);
        sink.send(sse.newEvent("listening"));
    }
}
