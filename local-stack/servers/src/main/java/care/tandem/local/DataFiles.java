package care.tandem.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** A PostgreSQL data directory copied, without what only the running server needs. */
final class DataFiles extends SimpleFileVisitor<Path> {
    /** Of these the directory is copied and nothing in it: the server fills them anew. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private final Path from;
    private final Path to;

    private DataFiles(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new DataFiles(from, to));
        Files.createDirectories(to.resolve("pg_wal").resolve("archive_status"));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        var parent = from.relativize(directory).getParent();
        if (parent != null && EMPTIED.contains(parent.toString())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        var copy = Files.createDirectories(to.resolve(from.relativize(directory)));
        Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(directory));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        var name = file.getFileName().toString();
        var isOfServer = EMPTIED.contains(from.relativize(file).getName(0).toString())
                || LEFT_OUT.contains(name)
                || name.startsWith("pgsql_tmp");
        if (!isOfServer) {
            copyUnlessGone(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A table that is dropped meanwhile: recovery drops it too. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private void copyUnlessGone(Path file) throws IOException {
        var copy = to.resolve(from.relativize(file));
        try {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            if (Files.exists(file)) {
                throw e;
            }
        }
    }
}
