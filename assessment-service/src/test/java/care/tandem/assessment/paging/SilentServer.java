package care.tandem.assessment.paging;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every connection, says nothing and lets none go, as what is left of a mail server behind a broken network. */
final class SilentServer implements AutoCloseable {

    private final ServerSocket door;
    private final Thread doorkeeper = new Thread(this::take, "silent-server");
    private final List<Socket> held = new CopyOnWriteArrayList<>();

    private SilentServer(ServerSocket door) {
        this.door = door;
        doorkeeper.setDaemon(true);
    }

    static SilentServer at(int port) throws IOException {
        var server = new SilentServer(new ServerSocket(port));
        server.doorkeeper.start();
        return server;
    }

    private void take() {
        try {
            while (!door.isClosed()) {
                held.add(door.accept());
            }
        } catch (IOException closed) {
            // the door was closed: that is how this ends
        }
    }

    int held() {
        return held.size();
    }

    /** Another may listen now; what was taken is held on. */
    void stopListening() throws IOException, InterruptedException {
        door.close();
        // until the system has woken the one who waits there, the port is still taken
        doorkeeper.join();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : held) {
            socket.close();
        }
    }
}
