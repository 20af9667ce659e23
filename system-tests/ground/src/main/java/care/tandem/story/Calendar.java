package care.tandem.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A clinician's hours, the openings that come of them, and how they are booked. */
public record Calendar(Login coordinator, Login clinician) {

    /** Far from the first opening, for which others race. */
    private static final int OF_A_COUPLE = 5;

    /** Every hour of every day. */
    public void openHours() {
        openHours("00:00:00", "23:59:00");
    }

    /** Every day between these. */
    public void openHours(String from, String to) {
        var self = "/clinicians/" + clinician.id();
        clinician
                .door()
                .edit("PATCH", self, Map.of("displayName", "Dr. Clara", "timeZone", "UTC"))
                .is(200);
        var hours = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of(
                        "dayOfWeek",
                        day.name(),
                        "from",
                        from,
                        "to",
                        to,
                        "sessionMinutes",
                        50,
                        "types",
                        List.of("INDIVIDUAL", "COUPLE")))
                .toList();
        clinician
                .door()
                .edit("PUT", self + "/availability", Map.of("hours", hours))
                .is(200);
    }

    /** Openings of the day after tomorrow. */
    public List<JsonNode> openings(Login reader, String type) {
        return reader.door().get(openingsPath(type)).is(200).items();
    }

    public String openingsPath(String type) {
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        return "/openings?type=" + type + "&clinicianId=" + clinician.id() + "&from=" + from + "T00:00:00Z&to="
                + from.plusDays(1) + "T00:00:00Z";
    }

    /** When the first opening begins that this person could book. */
    public String firstOpening(Person person) {
        return openings(person.login(), "INDIVIDUAL").get(0).path("startsAt").asText();
    }

    public Answer book(Person person, String startsAt) {
        return person.door().post("/sessions", booking(startsAt));
    }

    public Map<String, Object> booking(String startsAt) {
        return Map.of("type", "INDIVIDUAL", "clinicianId", clinician.id(), "startsAt", startsAt);
    }

    public CoupleSession bookForCouple(UUID coupleId) {
        var startsAt = openings(coordinator, "COUPLE")
                .get(OF_A_COUPLE)
                .path("startsAt")
                .asText();
        var booking =
                Map.of("type", "COUPLE", "clinicianId", clinician.id(), "startsAt", startsAt, "coupleId", coupleId);
        return new CoupleSession(
                coordinator.door().post("/sessions", booking).is(201).json());
    }
}
