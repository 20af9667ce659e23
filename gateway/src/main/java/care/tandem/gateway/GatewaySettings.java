package care.tandem.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that can be set about the gateway itself. Sizes of bodies and the identity provider are the platform's settings. */
@ConfigMapping(prefix = "tandem.gateway")
public interface GatewaySettings {

    /**
     * Base addresses of each service, by the name it has in the merged document ({@code x-service}). Behind a balancer of
     * its own a service has one; several, separated by commas, are its replicas.
     */
    Map<String, List<URI>> services();

    /** How long a service may take to accept a connection. */
    @WithDefault("300ms")
    Duration connectTimeout();

    /** How long the head of a request may take, from the connection's or its own first octet on. */
    @WithDefault("10S")
    Duration headTimeout();

    /** How long a service may be silent before the caller gets 503. Streams have no such limit. */
    @WithDefault("10S")
    Duration answerTimeout();

    /** Another limit than {@link #answerTimeout} for single operations, by operation id. */
    Map<String, Duration> answerTimeouts();

    /** Connections held to each service; as many requests again may wait for one, no longer than to connect. */
    @WithDefault("48")
    int connections();

    /** For how long a service that was silent three times in a row is refused at once. */
    @WithDefault("5S")
    Duration circuitOpen();

    /** Streams that may be open at once; one more gets 503. */
    @WithDefault("200")
    int maxStreams();

    /** How many gateways share the limits below; each takes its part of them. */
    @WithDefault("1")
    int replicas();

    /** Address of the one proxy whose {@code X-Forwarded-For} is believed, or its network. None by default. */
    Optional<String> trustedProxy();

    /** Origins whose pages may call from a browser, such as {@code https://app.example}. Without any, none may. */
    Optional<Set<String>> frontEnds();

    Limits limits();

    Health health();

    Logout logout();

    /** The resource that holds the merged document. Tests put their own in its place. */
    @WithDefault("openapi")
    String document();

    /** Requests a minute, refilled evenly; the same number may come in one burst. */
    interface Limits {

        /** Each token subject; as many calls for help, on which somebody's safety hangs, beside. */
        @WithDefault("300")
        int caller();

        /** Requests of one token subject under way at the same time, streams and calls for help aside. */
        @WithDefault("12")
        int atOnce();

        /** Each address that calls the API without a valid token. */
        @WithDefault("60")
        int anonymous();

        /** Each address, for logouts: the provider may end many sessions at once. */
        @WithDefault("6000")
        int logouts();

        /** Each address, for the gateway's own pages: portal, document, health. */
        @WithDefault("300")
        int pages();
    }

    /** What is taken as the end of a session. */
    interface Logout {

        /** The clients that people sign in with: a logout token is for one of them ({@code aud}). */
        @WithDefault("tandem-web")
        Set<String> clients();
    }

    /** How {@code GET /health} asks. */
    interface Health {

        /** How long a service may take to say that it is ready. */
        @WithDefault("1500ms")
        Duration timeout();

        /** How old an answer may be; it keeps the question from being used to hammer the services. */
        @WithDefault("1S")
        Duration cache();
    }
}
