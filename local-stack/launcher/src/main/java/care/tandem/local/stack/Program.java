package care.tandem.local.stack;

import java.nio.file.Path;

/** The five programs of the product. */
public enum Program {
    ENROLLMENT(Part.ENROLLMENT, "enrollment-service", true),
    SESSION(Part.SESSION, "session-service", true),
    ASSESSMENT(Part.ASSESSMENT, "assessment-service", true),
    MESSAGING(Part.MESSAGING, "messaging-service", true),
    GATEWAY(Part.GATEWAY, "gateway", false);

    private final Part part;
    private final String folder;
    private final boolean hasDatabase;

    Program(Part part, String folder, boolean hasDatabase) {
        this.part = part;
        this.folder = folder;
        this.hasDatabase = hasDatabase;
    }

    Part part() {
        return part;
    }

    /** Its name, which is its database's name too. */
    String label() {
        return part.label();
    }

    boolean hasDatabase() {
        return hasDatabase;
    }

    /** What the build made of it. */
    Path built(Path repository) {
        return repository.resolve(folder).resolve("target").resolve("quarkus-app");
    }
}
