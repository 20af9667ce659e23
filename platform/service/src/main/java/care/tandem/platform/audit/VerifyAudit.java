package care.tandem.platform.audit;

import care.tandem.platform.command.Command;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Verifies the whole chain, stretch by stretch: {@code verify-audit}. */
@Singleton
class VerifyAudit implements Command {

    /** Nobody's request waits for it, and a busy Kafka is no reason to have verified nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AuditVerification verification;

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "[<seal>]  verifies the audit against Kafka, from that seal on; well only if VERIFIED or PENDING";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        var next = words.isEmpty() ? Long.valueOf(1) : numberIn(words);
        var well = true;
        while (next != null) {
            var stretch = verification.verify(next, PATIENCE);
            tell(stretch, out);
            well &= stretch.isWell();
            next = stretch.next();
        }
        return well;
    }

    private static Long numberIn(List<String> words) {
        if (words.size() > 1 || !words.get(0).matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not the number of a seal: " + String.join(" ", words));
        }
        return Long.valueOf(words.get(0));
    }

    private static void tell(VerificationView stretch, PrintStream out) {
        out.printf(
                "%s seals %d to %d, %d records, %d heads pending, %d records not sealed yet%n",
                stretch.status(),
                stretch.from(),
                stretch.upTo(),
                stretch.records(),
                stretch.pendingHeads(),
                stretch.unsealed());
        stretch.restores()
                .forEach(lost -> out.printf("  a restore lost seals %d to %d%n", lost.firstLost(), lost.lastLost()));
        stretch.findings().forEach(finding -> out.println("  " + inWords(finding)));
    }

    private static String inWords(Finding finding) {
        return finding.kind()
                + (finding.seal() == null ? "" : " seal " + finding.seal())
                + (finding.auditId() == null ? "" : " record " + finding.auditId());
    }
}
