package care.tandem.platform.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the ETag on every JSON view that is read, and answers 304 to whoever has it already. */
class EtagFilter {

    @Inject
    Etags etags;

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        var isView = request.getMethod().equals("GET")
                && response.getStatus() == 200
                && response.getEntity() != null
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        if (!isView) {
            return;
        }
        var etag = etags.of(response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && Etags.matches(known, etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
