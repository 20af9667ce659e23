package care.tandem.suite;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Logins;
import care.tandem.story.SealedAudit;
import care.tandem.story.Soon;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That the house is whole: every fact has left its service, every copy of the roster is as enrollment has it, no audit has
 * a gap, and since this was made nothing came to be taken for poison.
 */
public final class Wholeness {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final List<String> TABLES = List.of("roster_person", "roster_couple");
    private static final String DIGEST = "SELECT md5(string_agg(one::text, '|' ORDER BY one::text)) FROM %s one";

    private final Map<Program, SealedAudit> audits = new EnumMap<>(Program.class);
    private final Map<Program, Long> verifiedUpTo = new EnumMap<>(Program.class);
    private final long deadBefore = DeadTopics.records();

    public Wholeness() {
        var auditor = Logins.user("auditor", "Arthur");
        for (var service : Program.values()) {
            if (service != Program.GATEWAY) {
                audits.put(service, new SealedAudit(auditor, service));
                verifiedUpTo.put(service, 1L);
            }
        }
    }

    public void isThere() {
        Soon.within(
                SOON,
                () -> assertThat(House.allRecords())
                        .allMatch(service -> service.count("SELECT count(*) FROM outbox") == 0, "an outbox is empty"));
        for (var table : TABLES) {
            Soon.within(
                    SOON,
                    () -> assertThat(House.ROSTER_READERS)
                            .allSatisfy(reader ->
                                    assertThat(digest(reader, table)).isEqualTo(digest(Program.ENROLLMENT, table))));
        }
        audits.forEach((service, audit) -> Soon.within(SOON, () -> {
            var found = audit.verified(verifiedUpTo.get(service));
            assertThat(found.unsealed()).isZero();
            verifiedUpTo.put(service, found.next());
        }));
        assertThat(DeadTopics.records()).as("dead records").isEqualTo(deadBefore);
    }

    private static Optional<String> digest(Program service, String table) {
        return House.records(service).text(DIGEST.formatted(table));
    }
}
