package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL on 127.0.0.1, with passwords, one superuser {@code postgres}. */
public final class PostgresServer extends LocalServer {
    private static final int MAX_CONNECTIONS = 200;

    /** Passwords here are for this machine only; without an optimising compiler the usual 4,096 rounds cost a client 15 ms. */
    private static final String QUICK_PASSWORDS = "scram_iterations=1";

    private final String password;
    private volatile boolean durable;
    private final PostgresAdministration administration;
    private final PostgresBinaries binaries;

    /**
     * @param durable whether a commit is on the disk before it is answered. Without it, a commit survives a killed
     *     server but not a machine that loses power: enough for tests
     */
    public PostgresServer(
            int port, ServerHome home, Distributions distributions, String superuserPassword, boolean durable) {
        super("postgres", port, home);
        this.password = superuserPassword;
        this.durable = durable;
        this.administration = new PostgresAdministration(port, superuserPassword);
        try {
            this.binaries = PostgresBinaries.in(distributions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for a test: free port, temporary data, quick instead of durable, gone when closed. Not started yet. */
    public static PostgresServer temporary() {
        var home = ServerHome.temporary("postgres");
        var server = new PostgresServer(Ports.free(), home, Distributions.ofThisUser(), "postgres", false);
        server.closeWithThisJvm();
        return server;
    }

    public String jdbcUrl(String database) {
        return administration.jdbcUrl(database);
    }

    /**
     * A database with two logins: {@code <name>_owner} owns it and its schema {@code public}, {@code <name>_app} may
     * connect and gets its rights from the migrations. Nobody else may connect. Doing it again sets the passwords.
     */
    public PostgresDatabase createDatabase(String name, String ownerPassword, String appPassword) {
        var database = new PostgresDatabase(
                name,
                jdbcUrl(name),
                new PostgresLogin(name + "_owner", ownerPassword),
                new PostgresLogin(name + "_app", appPassword));
        try {
            administration.create(database);
            return database;
        } catch (SQLException e) {
            throw new ServerFailure("Cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Starts one that was quick until now again as a durable one, with all that it holds on the disk. */
    public void restartDurable() {
        stop();
        durable = true;
        try {
            OneShot.run(
                    binaries.command(
                            "initdb", List.of("--sync-only", "-D", home().data().toString())),
                    home().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** The superuser, for tests that look behind the services' backs. */
    public PostgresLogin superuser() {
        return new PostgresLogin("postgres", password);
    }

    @Override
    protected void prepare() throws IOException {
        var data = home().data();
        if (Files.isDirectory(data)) {
            StalePostmaster.clear(data, home().pidFile());
            return;
        }
        Files.createDirectories(data.getParent());
        // Made under another name, so that a half-made one is never taken for the real one.
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        Archives.deleteTree(unfinished);
        initialise(unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path data) throws IOException {
        var onlyForMe = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var passwordFile = Files.createTempFile(data.getParent(), "initdb", ".tmp", onlyForMe);
        try {
            Files.writeString(passwordFile, password + "\n");
            var arguments = new ArrayList<>(List.of("-D", data.toString(), "-U", "postgres", "-E", "UTF8"));
            arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile, "--set=" + QUICK_PASSWORDS));
            // The same order of words on every machine, whatever its own locale.
            arguments.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (!durable) {
                arguments.add("--no-sync");
            }
            OneShot.run(binaries.command("initdb", arguments), home().log());
        } finally {
            Files.delete(passwordFile);
        }
    }

    @Override
    protected ProcessBuilder command() {
        var sync = durable ? "on" : "off";
        var arguments = new ArrayList<>(List.of("-D", home().data().toString(), "-p", Integer.toString(port())));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=" + MAX_CONNECTIONS,
                "fsync=" + sync,
                "synchronous_commit=on",
                // Without them a killed server was seen not to come back: a page it needs may have been truncated
                // since.
                "full_page_writes=on",
                QUICK_PASSWORDS,
                // Also in recovery: it would otherwise end with the removal of segments that were never archived.
                "archive_mode=" + (durable ? "always" : "off"),
                "archive_command=" + PostgresArchive.of(home()).archiveCommand(),
                "shared_buffers=64MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC")) {
            arguments.addAll(List.of("-c", setting));
        }
        var command = new ArrayList<>(Terminal.detached());
        command.addAll(binaries.command("postgres", arguments));
        return new ProcessBuilder(command);
    }

    @Override
    protected boolean answers() {
        return administration.answers();
    }

    @Override
    boolean tells(String line) {
        return !line.contains("FATAL:  the database system is ");
    }

    @Override
    protected Duration longestStop() {
        return Duration.ofSeconds(10);
    }

    @Override
    StopSignal stopSignal() {
        return StopSignal.INT;
    }
}
