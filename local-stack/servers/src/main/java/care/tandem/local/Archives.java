package care.tandem.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Tar archives, unpacked with their links and executable bits. */
final class Archives {
    private static final int ANYBODY_EXECUTES = 0b001_001_001;

    private Archives() {}

    static void unpackTarXz(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            unpack(tar, into, 0);
        }
    }

    /** Leaves out the one directory that everything in the archive lies in. */
    static void unpackTarGz(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(archive)))) {
            unpack(tar, into, 1);
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path into, int leftOut) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= leftOut) {
                continue;
            }
            var target =
                    into.resolve(name.subpath(leftOut, name.getNameCount())).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("The archive holds a path outside itself: " + name);
            }
            unpack(tar, entry, target, into);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path into)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, into.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & ANYBODY_EXECUTES) != 0) {
                Files.setPosixFilePermissions(target, executable());
            }
        }
    }

    private static Set<PosixFilePermission> executable() {
        return EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var tree = Files.walk(root)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
