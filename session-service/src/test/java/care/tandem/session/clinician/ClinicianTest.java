package care.tandem.session.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ClinicianTest extends Stories {

    private final Tokens kim = Tokens.clinician("clinician-" + UUID.randomUUID());

    @Test
    void aClinicianIsThereFromTheFirstEditOn() {
        assertNotFound(get(Tokens.lead(), path()));
        assertThat(get(kim, path()).asString()).contains(kim.subject()).doesNotContain("displayName");

        var licence = Map.of("type", "LMFT", "state", "CO", "kind", "COMPACT_PRIVILEGE", "validFrom", "2026-01-01");
        var edited = patch(
                kim,
                Map.of(
                        "displayName",
                        " Dr. Kim ",
                        "timeZone",
                        "America/Denver",
                        "modalities",
                        List.of("DBT", "CBT"),
                        "licences",
                        List.of(licence)));

        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
        var shown = get(Tokens.lead(), path()).then().statusCode(200).extract().jsonPath();
        assertThat(shown.getString("displayName")).isEqualTo("Dr. Kim");
        assertThat(shown.getList("modalities")).containsExactly("CBT", "DBT");
        assertThat(shown.getList("licences.state")).containsExactly("CO");
    }

    @Test
    void whatAPatchLeavesOutStays() {
        patch(kim, Map.of("displayName", "Dr. Kim", "timeZone", "UTC", "modalities", List.of("CBT")));

        patch(kim, Map.of("displayName", "Dr. Lee"));
        assertThat(get(kim, path()).jsonPath().getList("modalities")).containsExactly("CBT");

        patch(coordinator, Map.of("modalities", List.of()));
        assertThat(get(kim, path()).jsonPath().getList("modalities")).isEmpty();
        assertThat(get(kim, path()).jsonPath().getString("displayName")).isEqualTo("Dr. Lee");
    }

    @Test
    void anEditMayCallItselfAMergePatch() {
        var edited = sending("application/merge-patch+json")
                .header("If-Match", get(kim, path()).header("ETag"))
                .body("{\"displayName\": \"Dr. Kim\", \"timeZone\": \"UTC\"}")
                .patch("/api/v1" + path());
        var asText = sending("text/plain").body("x").patch("/api/v1" + path());

        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
        assertRefused(asText, 415, "unsupported-media-type");
    }

    @Test
    void theFirstEditNeedsANameAndAZone() {
        assertRefused(patch(kim, Map.of("displayName", "Dr. Kim")), 400, "invalid-request");
        assertRefused(patch(kim, Map.of("timeZone", "UTC")), 400, "invalid-request");
    }

    @Test
    void nonsenseIsRefused() {
        var zones = Arrays.asList("+02:00", "Mars/Olympus", "", null);
        for (var zone : zones) {
            assertRefused(patch(kim, both("Dr. Kim", zone)), 400, "invalid-request");
        }
        for (var name : Arrays.asList("", "   ", "x".repeat(81), null)) {
            assertRefused(patch(kim, both(name, "UTC")), 400, "invalid-request");
        }
        var ended = Map.of(
                "type", "LMFT", "state", "CO", "kind", "LICENCE", "validFrom", "2026-02-01", "validTo", "2026-01-01");
        for (var licence : List.of(ended, Map.of("type", "LMFT"), Map.of("colour", "red"))) {
            assertRefused(patch(kim, with(both("Kim", "UTC"), "licences", List.of(licence))), 400, "invalid-request");
        }
    }

    @Test
    void anEditRestsOnWhatWasRead() {
        var body = Map.of("displayName", "Dr. Kim", "timeZone", "UTC");
        var first = get(kim, path()).header("ETag");
        assertRefused(Api.as(kim).body(body).patch("/api/v1" + path()), 428, "precondition-required");

        Api.as(kim)
                .header("If-Match", first)
                .body(body)
                .patch("/api/v1" + path())
                .then()
                .statusCode(200);

        assertRefused(
                Api.as(kim).header("If-Match", first).body(body).patch("/api/v1" + path()), 412, "precondition-failed");
    }

    @Test
    void onlyTheClinicianAndCoordinatorsEdit() {
        patch(kim, Map.of("displayName", "Dr. Kim", "timeZone", "UTC"));

        assertNotFound(Api.as(Tokens.clinician("other"))
                .header("If-Match", "\"x\"")
                .body(Map.of("displayName", "Dr. X"))
                .patch("/api/v1" + path()));
        assertRefused(Api.as(Tokens.lead()).body("{}").patch("/api/v1" + path()), 403, "forbidden");
        assertRefused(get(Tokens.participant("ana"), path()), 403, "forbidden");
        assertRefused(get(Tokens.clinic("clinic-a", "progress:read"), "/clinicians"), 403, "forbidden");
    }

    @Test
    void anIdThatCannotBeOneIsNotFoundWhoeverAsks() {
        for (var token : List.of(kim, Tokens.participant("ana"))) {
            assertNotFound(get(token, "/clinicians/" + "x".repeat(65)));
            assertNotFound(get(token, "/clinicians/a%20b"));
            assertNotFound(get(token, "/clinicians/a%00b"));
        }
    }

    @Test
    void staffReadAllPageByPage() {
        patch(kim, Map.of("displayName", "Dr. Kim", "timeZone", "UTC"));
        clinician();

        var admin = Tokens.admin();
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Api.as(admin).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/clinicians")
                    .jsonPath();
            ids.addAll(page.getList("items.clinicianId"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(ids).contains(kim.subject()).doesNotHaveDuplicates().isSorted();
    }

    private RequestSpecification sending(String mediaType) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + kim.sign())
                .contentType(mediaType);
    }

    private String path() {
        return "/clinicians/" + kim.subject();
    }

    private Response patch(Tokens caller, Map<String, ?> body) {
        return Api.as(caller)
                .header("If-Match", get(caller, path()).header("ETag"))
                .body(body)
                .patch("/api/v1" + path());
    }

    private static Map<String, Object> both(String name, String zone) {
        var body = new HashMap<String, Object>();
        body.put("displayName", name);
        body.put("timeZone", zone);
        return body;
    }
}
