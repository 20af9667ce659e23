package care.tandem.assessment.paging;

import care.tandem.assessment.AssessmentSettings;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Pages by mail (SMTP). One text for every cause: it passes through machines and over screens that are not ours. */
@ApplicationScoped
class MailPager implements Pager {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String SUBJECT = "Tandem needs you";
    private static final String TEXT = """
            Something needs you in Tandem. Please look now:

            %s

            This message is sent by a program. Do not answer it.
            """;

    @Inject
    ReactiveMailer mailer;

    @Inject
    AssessmentSettings settings;

    @Override
    public Uni<Void> page(UUID pageId, String address) {
        var mail = Mail.withText(
                        address, SUBJECT, TEXT.formatted(settings.paging().link()))
                .addHeader("Message-ID", "<" + pageId + "@tandem>")
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail).ifNoItem().after(LONGEST).fail();
    }
}
