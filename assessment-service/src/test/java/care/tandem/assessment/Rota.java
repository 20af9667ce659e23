package care.tandem.assessment;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rota as a lead writes it: shifts at moments counted from now. */
public final class Rota {

    private final Instant now = Instant.now();
    private final List<Map<String, Object>> shifts = new ArrayList<>();
    private final Map<String, Map<String, String>> contacts = new HashMap<>();

    private Rota() {}

    public static Rota empty() {
        return new Rota();
    }

    /** Where that clinician's pages go. */
    public static String addressOf(Tokens clinician) {
        return clinician.subject() + "@clinic.example";
    }

    public Rota shift(Tokens clinician, Duration from, Duration until) {
        shifts.add(shiftOf(clinician, from, until));
        return this;
    }

    public Rota shift(Tokens clinician, Tokens cover, Duration from, Duration until) {
        var shift = shiftOf(clinician, from, until);
        shift.put("coverId", cover.subject());
        contact(cover);
        shifts.add(shift);
        return this;
    }

    private Map<String, Object> shiftOf(Tokens clinician, Duration from, Duration until) {
        contact(clinician);
        var shift = new HashMap<String, Object>();
        shift.put("clinicianId", clinician.subject());
        shift.put("startsAt", now.plus(from).toString());
        shift.put("endsAt", now.plus(until).toString());
        return shift;
    }

    private void contact(Tokens clinician) {
        contacts.put(clinician.subject(), Map.of("clinicianId", clinician.subject(), "email", addressOf(clinician)));
    }

    /** The form, to be spoilt by a test of its errors. */
    public Map<String, Object> form() {
        return new HashMap<>(Map.of("shifts", shifts, "contacts", List.copyOf(contacts.values())));
    }

    public void set() {
        put(etag(), form()).then().statusCode(200);
    }

    public static Response put(String etag, Map<String, Object> form) {
        return Api.as(Tokens.lead()).header("If-Match", etag).body(form).put("/api/v1/on-call");
    }

    public static String etag() {
        return Api.as(Tokens.lead())
                .get("/api/v1/on-call")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
