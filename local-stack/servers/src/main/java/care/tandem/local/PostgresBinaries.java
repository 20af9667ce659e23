package care.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The PostgreSQL programs for this machine, out of the jar that carries them. */
record PostgresBinaries(Path home) {

    static PostgresBinaries in(Distributions distributions) throws IOException {
        var bundle = "postgres-" + system() + "-" + machine() + ".txz";
        var resource = PostgresBinaries.class.getResource("/" + bundle);
        if (resource == null) {
            throw new ServerFailure("There is no PostgreSQL for this machine: " + bundle + " is not on the class path");
        }
        // The jar's name holds the version: another version is unpacked beside this one.
        var name = "postgres-" + Integer.toHexString(jarName(resource.getPath()).hashCode());
        return new PostgresBinaries(distributions.provide(name, directory -> {
            try (var archive = resource.openStream()) {
                Archives.unpackTarXz(archive, directory);
            }
        }));
    }

    private static String jarName(String path) {
        var jar = path.replaceFirst("!/.*", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        var machine = System.getProperty("os.arch");
        return machine.equals("aarch64") ? "arm_64" : "x86_64";
    }

    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (runsAsRoot()) {
            // PostgreSQL refuses to be root; in a user namespace of its own it is nobody, and the files are still its.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private boolean runsAsRoot() {
        try {
            return Files.getOwner(home).getName().equals("root");
        } catch (IOException e) {
            throw new ServerFailure("Cannot tell who owns " + home, e);
        }
    }
}
