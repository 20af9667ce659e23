package care.tandem.messaging.stream;

import java.util.UUID;

/** Where something new is to be read, and its id; never what it is. */
record Bell(Kind kind, String resource, UUID id) {

    /** The event's name on the wire. */
    enum Kind {
        MESSAGE("message"),
        NOTIFICATION("notification");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        String event() {
            return event;
        }
    }

    static Bell ofMessage(UUID threadId, UUID messageId) {
        return new Bell(Kind.MESSAGE, "/api/v1/threads/" + threadId + "/messages", messageId);
    }

    static Bell ofNotification(UUID notificationId) {
        return new Bell(Kind.NOTIFICATION, "/api/v1/notifications", notificationId);
    }

    /** Ids and a path only: nothing in it needs escaping. */
    String json() {
        return "{\"resource\":\"" + resource + "\",\"id\":\"" + id + "\"}";
    }
}
