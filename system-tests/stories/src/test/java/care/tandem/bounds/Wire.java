package care.tandem.bounds;

import care.tandem.story.House;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What came back for exactly these octets.
 *
 * @param closed whether the gateway let nothing more come
 */
record Wire(String answer, boolean closed) {

    /** Longer than the gateway waits for a body that does not come. */
    private static final int FIRST_OCTET_MS = 15_000;

    /** After an answer: so long nothing more must come for there to be no other. */
    private static final int QUIET_MS = 400;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    /** Each line of the head must say how it ends. */
    static Wire of(String octets) {
        var gateway = URI.create(House.stack().gatewayUrl());
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(FIRST_OCTET_MS);
            write(socket, octets);
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is refused in the midst of it may find the connection closed. */
    private static void write(Socket socket, String octets) throws IOException {
        try {
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            return;
        }
    }

    private static Wire read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var piece = new byte[8192];
        try {
            for (var read = socket.getInputStream().read(piece);
                    read >= 0;
                    read = socket.getInputStream().read(piece)) {
                answer.write(piece, 0, read);
                socket.setSoTimeout(QUIET_MS);
            }
            return new Wire(answer.toString(StandardCharsets.UTF_8), true);
        } catch (SocketTimeoutException quiet) {
            return new Wire(answer.toString(StandardCharsets.UTF_8), false);
        } catch (SocketException closed) {
            return new Wire(answer.toString(StandardCharsets.UTF_8), true);
        }
    }

    /** Of each answer, in their order; of one that only says to go on, none. */
    List<Integer> statuses() {
        return STATUS.matcher(answer)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .filter(status -> status >= 200)
                .toList();
    }

    boolean isOneRefusal() {
        return statuses().size() == 1 && statuses().get(0) / 100 == 4;
    }
}
