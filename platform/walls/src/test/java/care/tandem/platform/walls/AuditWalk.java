package care.tandem.platform.walls;

import static org.awaitility.Awaitility.await;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Backdoor;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the auditor reads of the whole chain, stretch by stretch. */
record AuditWalk(RunningServers servers) {

    static final String PATH = "/api/v1/audit/verification";

    /** The worst status and all findings, as {@code KIND seal record}. */
    record Result(String status, List<String> findings, List<Map<String, Object>> restores, long unsealed) {}

    Result verify() {
        return verify(1);
    }

    /** From that seal on. */
    Result verify(long from) {
        var statuses = new TreeSet<String>();
        var findings = new ArrayList<String>();
        var restores = new ArrayList<Map<String, Object>>();
        long unsealed = 0;
        Object next = from;
        while (next != null) {
            var stretch = stretch(next);
            statuses.add(stretch.getString("status"));
            stretch.<Map<String, Object>>getList("findings").forEach(finding -> findings.add(inWords(finding)));
            restores.addAll(stretch.getList("restores"));
            unsealed = stretch.getLong("unsealed");
            next = stretch.get("next");
        }
        return new Result(worst(statuses), findings, restores, unsealed);
    }

    static JsonPath stretch(Object from) {
        return Api.as(Tokens.auditor())
                .queryParam("from", from)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String worst(TreeSet<String> statuses) {
        return List.of("FAILED", "UNANCHORED", "PENDING", "VERIFIED").stream()
                .filter(statuses::contains)
                .findFirst()
                .orElseThrow();
    }

    private static String inWords(Map<String, Object> finding) {
        return List.of("kind", "seal", "auditId").stream()
                .filter(finding::containsKey)
                .map(field -> finding.get(field).toString())
                .collect(Collectors.joining(" "));
    }

    /** Rows as any operation writes them, all in one transaction and so in one seal. */
    void write(int rows) {
        database().run("""
                        INSERT INTO audit (audit_id, at, actor, actor_kind, operation, deed, persons, relation, stale,
                                           request_id, address)
                        SELECT gen_random_uuid(), clock_timestamp(), 'somebody', 'clinician', 'readThis', 'READ',
                               ARRAY[gen_random_uuid()], 'TREATING', false, 'r' || n, '203.0.113.7'
                        FROM generate_series(1, ?) n
                        """, rows);
    }

    void awaitSealed() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database().number("SELECT count(*) FROM audit_unsealed") == 0);
    }

    /** Sealed, and every head published. */
    void awaitAnchored() {
        awaitSealed();
        await().atMost(Duration.ofSeconds(30)).until(() -> database().number("SELECT count(*) FROM outbox") == 0);
    }

    long lastSeal() {
        return database().number("SELECT coalesce(max(number), 0) FROM audit_seal");
    }

    Backdoor database() {
        return servers.database();
    }
}
