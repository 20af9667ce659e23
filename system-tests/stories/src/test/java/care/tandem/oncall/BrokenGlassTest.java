package care.tandem.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.PostOffice;
import care.tandem.story.Programme;
import care.tandem.story.Records;
import care.tandem.story.Soon;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who does not treat a person opens the record all the same, and the lead's pocket rings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenGlassTest {

    private static final String LEAD = "clinical-lead@tandem.example";
    private static final Duration TO_RECOVER = Duration.ofSeconds(60);

    private Person ben;

    @BeforeAll
    void benIsInCare() {
        ben = Programme.withFreshStaff().inCare("Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrollment", "session", "assessment", "messaging"})
    void inWhicheverServiceTheLeadIsPagedOnce(String service) {
        var glass = breakGlass(service);

        Soon.comesTrue(() -> assertThat(mailAbout(glass)).hasSize(1));
    }

    @Test
    void aServiceThatDiesRightAfterwardsTellsItAllTheSame() {
        var session = House.stack().program(Program.SESSION);

        var glass = breakGlass("session");
        session.kill();
        session.restart();

        Soon.within(TO_RECOVER, () -> assertThat(mailAbout(glass)).hasSize(1));
    }

    private UUID breakGlass(String service) {
        return Logins.user("clinician", "Otto")
                .door()
                .post(ben.path("/break-glass/" + service), Map.of("reason", "Covering tonight; he called in distress."))
                .is(201)
                .id("breakGlassId");
    }

    private static List<MimeMessage> mailAbout(UUID glass) {
        var pages = House.records(Program.ASSESSMENT);
        return PostOffice.mailTo(LEAD).stream()
                .filter(mail -> isAbout(glass, mail, pages))
                .toList();
    }

    private static boolean isAbout(UUID glass, MimeMessage mail, Records pages) {
        try {
            return pages.count(
                            "SELECT count(*) FROM page WHERE break_glass_id = ? AND '<' || page_id || '@tandem>' = ?",
                            glass,
                            mail.getMessageID())
                    == 1;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
