package care.tandem.assessment.paging;

import care.tandem.assessment.AssessmentSettings;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
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

    /**
     * All mail is sent on this one event loop. Asked from several, the client connects on one and listens on another, and
     * what the server says in between is lost: the page would hang until its time is over.
     */
    private final Context loop;

    @Inject
    MailPager(Vertx vertx) {
        loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    @Override
    public Uni<Void> page(UUID pageId, String address) {
        var mail = Mail.withText(
                        address, SUBJECT, TEXT.formatted(settings.paging().link()))
                .addHeader("Message-ID", "<" + pageId + "@tandem>")
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail)
                .runSubscriptionOn(send -> loop.runOnContext(ignored -> send.run()))
                .ifNoItem()
                .after(LONGEST)
                .fail();
    }
}
