package care.tandem.gateway.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends exactly the bytes that the test says; for what well-behaved clients refuse to send. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answer;

    public RawConnection(URI gateway) throws IOException {
        socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(5_000);
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    public String line() throws IOException {
        return answer.readLine();
    }

    /** The status line as it came, and the header lines below it in small letters. */
    public String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); line != null && !line.isEmpty(); line = line()) {
            head.append(head.isEmpty() ? line : "\n" + line.toLowerCase(Locale.ROOT));
        }
        return head.toString();
    }

    /** The next line with this text in it; what stands before the text is the end of the answer before. */
    public String lineThatHas(String text) throws IOException {
        var line = line();
        while (line != null && !line.contains(text)) {
            line = line();
        }
        return line;
    }

    /** All lines until the other side closes, each ended with a bar. */
    public String rest() throws IOException {
        var rest = new StringBuilder();
        for (var line = line(); line != null; line = line()) {
            rest.append(line).append('|');
        }
        return rest.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
