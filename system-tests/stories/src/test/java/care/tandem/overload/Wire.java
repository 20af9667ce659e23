package care.tandem.overload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection that sends and reads exactly as much as it is told, and never waits. */
final class Wire implements AutoCloseable {
    private static final int SMALL = 4_096;

    private final SocketChannel channel;
    private final ByteBuffer arrived;
    private final StringBuilder read = new StringBuilder();
    private long objects;
    private ByteBuffer toSend = ByteBuffer.allocate(0);
    private boolean ended;

    private Wire(SocketChannel channel, int pieces) {
        this.channel = channel;
        this.arrived = ByteBuffer.allocate(pieces);
    }

    /** Of somebody whose own machine keeps little of what arrives. */
    static Wire to(int port) {
        try {
            var channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
            channel.connect(new InetSocketAddress("127.0.0.1", port));
            channel.configureBlocking(false);
            return new Wire(channel, SMALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much as the other side takes, now and at each further call. */
    Wire send(String text) {
        if (!toSend.hasRemaining()) {
            toSend = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            channel.write(toSend);
        } catch (IOException e) {
            ended = true;
        }
        return this;
    }

    /** What has come since, up to 4 KB of it. */
    String read() {
        try {
            arrived.clear();
            ended |= channel.read(arrived) < 0;
        } catch (IOException e) {
            ended = true;
        }
        var text = new String(arrived.array(), 0, arrived.position(), StandardCharsets.UTF_8);
        objects += text.chars().filter(one -> one == '{').count();
        if (read.length() < SMALL) {
            read.append(text);
        }
        return text;
    }

    /** The beginning of what was read so far. */
    String heard() {
        return read.toString();
    }

    /** How many objects of JSON began in what was read so far: as many as bells rang, on a stream. */
    long objects() {
        return objects;
    }

    /** Whether the other side has ended it, as far as sending or reading told. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
