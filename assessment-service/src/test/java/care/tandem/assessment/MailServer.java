package care.tandem.assessment;

import care.tandem.local.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real SMTP server for the tests of this module, which pages go to. A field of type {@link Mailbox} gets it. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private Mailbox mailbox;

    @Override
    public Map<String, String> start() {
        mailbox = new Mailbox(Ports.free());
        mailbox.open();
        return Map.of(
                "quarkus.mailer.port",
                Integer.toString(mailbox.port()),
                "tandem.assessment.paging.lead",
                Mailbox.LEAD,
                "tandem.assessment.paging.every",
                "0.3s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mailbox, new TestInjector.MatchesType(Mailbox.class));
    }

    @Override
    public void stop() {
        if (mailbox != null) {
            mailbox.close();
        }
    }
}
