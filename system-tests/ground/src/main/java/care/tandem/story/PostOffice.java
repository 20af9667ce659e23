package care.tandem.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** The mail server of the stack: a real one, in this JVM, up as long as it is. */
public final class PostOffice {

    private static final GreenMail SERVER = start();

    private PostOffice() {}

    static String port() {
        return Integer.toString(SERVER.getSmtp().getPort());
    }

    /** What has arrived for that address. */
    public static List<MimeMessage> mailTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** All that has arrived, as it was sent. */
    public static List<String> all() {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    static void close() {
        SERVER.stop();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail start() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }
}
