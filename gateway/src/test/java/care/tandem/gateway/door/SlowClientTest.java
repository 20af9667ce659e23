package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that send or read an octet now and then, or nothing. */
@QuarkusTest
class SlowClientTest extends GatewayTest {

    /** In milliseconds; their times are two seconds. */
    private static final long LONGEST = 30_000;

    private static final int REFUSALS = 20_000;
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void theDoorHasHeardOfSomebody() {
        anonymous().get("/icon.svg").then().statusCode(200);
    }

    @Test
    void aHeadThatTricklesEndsItsConnection() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send("GET /icon.svg HTTP/1.1\nX-Slow: ");

            assertThat(tricklesOnFor(connection)).isBetween(500L, LONGEST);
        }
    }

    @Test
    void soDoesTheHeadOfAFurtherRequest() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send("GET /icon.svg HTTP/1.1\nHost: x\n\n");
            assertThat(connection.line()).startsWith("HTTP/1.1 200");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
            connection.send("GET /icon.svg HTTP/1.1\nX-Slow: ");

            assertThat(tricklesOnFor(connection)).isBetween(500L, LONGEST);
        }
    }

    @Test
    void aConnectionThatSaysNothingEnds() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            assertThat(connection.line()).isNull();
        }
    }

    @Test
    void aConnectionMayRestBetweenTwoRequests() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            for (var i = 0; i < 3; i++) {
                connection.send("GET /icon.svg HTTP/1.1\nHost: x\n\n");
                assertThat(connection.lineThatHas("HTTP/1.1")).startsWith("HTTP/1.1 200");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
            }
        }
    }

    @Test
    void aRefusedBodyThatTricklesEndsItsConnection() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send("POST /api/v1/sessions HTTP/1.1\nHost: x\nContent-Length: 1000\n\n");
            assertThat(connection.head()).startsWith("HTTP/1.1 401");

            assertThat(tricklesOnFor(connection)).isLessThan(LONGEST);
        }
    }

    /** In milliseconds; until the other side has had enough of it, or for half a minute. */
    private static long tricklesOnFor(RawConnection connection) {
        var begun = System.nanoTime();
        try {
            while (since(begun) < LONGEST) {
                connection.send("a");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        } catch (IOException ended) {
            return since(begun);
        }
        return since(begun);
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Test
    void pagesThatNobodyReadsAreNotKept() throws IOException {
        var before = PlatformDependent.usedDirectMemory();
        try (var connection = unread("GET /docs HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1_000))) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));

            assertThat(PlatformDependent.usedDirectMemory() - before).isLessThan(16L * MEGABYTE);
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void whoDoesNotReadRefusalsIsNotRefusedFurther() throws IOException {
        var before = refused();
        try (var connection = unread("GET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n".repeat(REFUSALS))) {
            // as many as the system's own buffers of the connection hold, some megabytes at most, and then no more
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).until(this::refused, isAsBefore());

            assertThat(refused() - before).as("how many are kept").isLessThan(REFUSALS / 2);
            assertThat(connection.isOpen()).isTrue();
        }
    }

    private static Predicate<Long> isAsBefore() {
        var last = new AtomicLong(-1);
        return now -> last.getAndSet(now) == now.longValue();
    }

    private long refused() {
        return meters.find("tandem.gateway.requests").tag("operation", "none").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /** Writes as much of it as the gateway takes within two seconds, and reads nothing. */
    private SocketChannel unread(String requests) throws IOException {
        var channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
        channel.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
        channel.configureBlocking(false);
        var bytes = ByteBuffer.wrap(requests.getBytes(StandardCharsets.US_ASCII));
        for (var begun = System.nanoTime(); bytes.hasRemaining() && since(begun) < 2_000; ) {
            channel.write(bytes);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return channel;
    }
}
