package care.tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    @TempDir
    private Path directory;

    @Test
    void aTakenPortIsNamedWithItsSettingAndNothingIsStarted() throws IOException {
        List<String> said = new ArrayList<>();
        var settings = StackSettings.forTests(directory, directory).withProgress(said::add);
        int port = settings.ports().of(Part.SESSION);

        try (var other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalStack.start(settings))
                    .hasMessageContaining("Port " + other.getLocalPort() + " (session)")
                    .hasMessageContaining("-Dtandem.ports.session=")
                    .hasMessageContaining("Nothing was started");
        }
        assertThat(said).noneMatch(line -> line.startsWith("starting"));
        assertThat(directory.resolve("logs")).doesNotExist();
    }

    @Test
    void theTakenPortOfASecondInstanceIsNamedToo() throws IOException {
        var settings = StackSettings.forTests(directory, directory).withReplicas(2);
        int port = settings.ports().of(new Listener(Part.GATEWAY, 2));

        try (var other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalStack.start(settings))
                    .hasMessageContaining("Port " + other.getLocalPort() + " (gateway-2)")
                    .hasMessageContaining("-Dtandem.ports.gateway-2=");
        }
    }

    @Test
    void oneDirectoryHoldsOneStack() {
        var settings = StackSettings.forTests(directory, directory);

        try (var held = StackLock.take(settings)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> LocalStack.start(settings)).hasMessageContaining("-Dtandem.directory=");
        }
        StackLock.take(settings).close();
    }
}
