package care.tandem.platform.walls;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that a well-behaved client would not send. */
final class RawHttp {

    private RawHttp() {}

    static String postChunked(String path, String token, String body) throws IOException {
        return post(
                path,
                token,
                "Transfer-Encoding: chunked",
                Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    /** Announces a body of this length and does not send it. */
    static String announce(String path, String token, long length) throws IOException {
        return post(path, token, "Content-Length: " + length, "");
    }

    private static String post(String path, String token, String framing, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nIdempotency-Key: 0123456789abcdef0123\r\nContent-Type: application/json"
                    + "\r\n" + framing + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            for (var c = in.read(); c >= 0 && c != '}'; c = in.read()) {
                answer.append((char) c);
            }
            return answer.toString();
        }
    }
}
