package care.tandem.assessment.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.assessment.MailServer;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The jobs that page come every two seconds, and the log of an outage is to be read. */
@QuarkusTest
@WithTandemServers
@QuarkusTestResource(MailServer.class)
class DatabaseAwayTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    RunningServers servers;

    @Test
    void aJobThatFailsLeavesALineAtEachTurnAndNoStack() {
        var log = new Heard();
        Logger.getLogger("").addHandler(log);
        servers.postgres().kill();
        try {
            await().atMost(LONGEST)
                    .until(() -> log.linesAbout("DuePages#write").size() >= 2
                            && log.linesAbout("PageSending#send").size() >= 2);
        } finally {
            servers.postgres().restart();
            await().atMost(LONGEST)
                    .until(() -> Api.anonymously().get("/q/health/ready").statusCode() == 200);
            Logger.getLogger("").removeHandler(log);
        }

        assertThat(log.withStack()).isEmpty();
        assertThat(log.linesAbout("DuePages#write")).allMatch(line -> line.contains("is tried again"));
    }

    /** Warnings and errors of whomever. */
    private static final class Heard extends Handler {

        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                records.add(entry);
            }
        }

        List<String> linesAbout(String job) {
            return records.stream()
                    .map(Heard::text)
                    .filter(text -> text.contains(job))
                    .toList();
        }

        /** But for a connection that broke: it says so once, when it is rolled back. */
        List<String> withStack() {
            return records.stream()
                    .filter(entry -> entry.getThrown() != null)
                    .filter(entry -> !entry.getLoggerName().equals("com.arjuna.ats.jta"))
                    .map(entry -> entry.getLoggerName() + ": " + text(entry))
                    .toList();
        }

        /** As it was said, and with what. */
        private static String text(LogRecord entry) {
            return entry.getMessage() + " " + Arrays.toString(entry.getParameters());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
