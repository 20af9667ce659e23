package care.tandem.local.stack;

import care.tandem.local.Distributions;
import care.tandem.local.KafkaBroker;
import care.tandem.local.LeftOvers;
import care.tandem.local.PostgresRestore;
import care.tandem.local.PostgresServer;
import care.tandem.local.ServerFailure;
import care.tandem.local.ServerHome;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Restores the databases of a stack that does not run. After an earlier moment it has each service do its part, with
 * Kafka running, so that the stack can be started as always.
 */
final class StackRestore {
    private final StackSettings settings;

    StackRestore(StackSettings settings) {
        this.settings = settings;
    }

    void run(Optional<Instant> to) {
        var lock = StackLock.take(settings);
        try (lock) {
            LeftOvers.endIn(settings.directory().resolve("run"));
            settings.ports().requireFree();
            try (var postgres = StackDatabase.of(settings)) {
                var before = new PostgresRestore(postgres).restore(to);
                settings.progress().accept("restored " + to.map(t -> "to " + t).orElse("to the last commit"));
                settings.progress().accept("what stood there before is kept in " + before);
                if (to.isPresent()) {
                    haveServicesDoTheirPart(postgres);
                }
            }
        }
        settings.progress().accept("start it with mvn -Pup");
    }

    private void haveServicesDoTheirPart(PostgresServer postgres) {
        try (var kafka = new KafkaBroker(
                settings.ports().of(Part.KAFKA),
                ServerHome.in(settings.directory(), "kafka"),
                new Distributions(settings.distributions()))) {
            kafka.start();
            var command = new ServiceCommand(settings, postgres);
            Arrays.stream(Program.values())
                    .filter(Program::hasDatabase)
                    .forEach(service -> haveDoItsPart(command, service));
        }
    }

    private void haveDoItsPart(ServiceCommand command, Program service) {
        var outcome = command.run(service, "restored");
        outcome.said().forEach(line -> settings.progress().accept(service.label() + ": " + line));
        if (outcome.status() != 0) {
            throw new ServerFailure(service.label() + " must not serve yet. When the reason is gone, run mvn -Prestore"
                    + " again; logs in " + settings.directory().resolve("logs"));
        }
    }
}
