package care.tandem.story;

import com.fasterxml.jackson.databind.JsonNode;

/** A session of both, as it was booked. */
public record CoupleSession(JsonNode booked) {

    public String id() {
        return booked.path("sessionId").asText();
    }

    public String path() {
        return "/sessions/" + id();
    }

    /** When it begins and ends, whatever it has become since. */
    public String slot() {
        return slotOf(booked);
    }

    public static String slotOf(JsonNode session) {
        return session.path("startsAt").asText() + " " + session.path("endsAt").asText();
    }
}
