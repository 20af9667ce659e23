package care.tandem.story;

import com.fasterxml.jackson.databind.JsonNode;

/** A session of both, as it was booked. */
record CoupleSession(JsonNode booked) {

    String id() {
        return booked.path("sessionId").asText();
    }

    String path() {
        return "/sessions/" + id();
    }

    /** When it begins and ends, whatever it has become since. */
    String slot() {
        return slotOf(booked);
    }

    static String slotOf(JsonNode session) {
        return session.path("startsAt").asText() + " " + session.path("endsAt").asText();
    }
}
