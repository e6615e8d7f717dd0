package ch.onetime.csms.platform.login;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The file {@code secret} in the data folder: 32 random bytes that only this installation knows. A
 * backup without it loses the keys of all chargers.
 */
final class InstallationSecret {
    private static final int BYTES = 32;

    private InstallationSecret() {}

    /** The secret of this data folder, made now if it is the first start. */
    static byte[] in(Path folder) {
        var file = folder.resolve("secret");
        try {
            if (Files.notExists(file)) {
                create(folder, file);
            }
            var secret = Files.readAllBytes(file);
            if (secret.length != BYTES) {
                throw new LoginRefused(
                        "The file %s is damaged: it has %d bytes instead of %d. Restore it from a backup; without it no charger's key is recognised."
                                .formatted(file, secret.length, BYTES));
            }
            return secret;
        } catch (IOException e) {
            throw new LoginRefused(
                    "Cannot read or write the file %s (%s: %s). Make it readable for the user %s alone."
                            .formatted(
                                    file,
                                    e.getClass().getSimpleName(),
                                    e.getMessage(),
                                    System.getProperty("user.name")),
                    e);
        }
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    private static void create(Path folder, Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var draft = folder.resolve("secret.new");
        Files.deleteIfExists(draft);
        try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), forUsAlone(folder))) {
            channel.write(ByteBuffer.wrap(secret));
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
        if (posix(folder)) {
            try (var entries = FileChannel.open(folder, READ)) {
                entries.force(true); // the name, too, survives a power cut
            }
        }
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] forUsAlone(Path folder) {
        if (!posix(folder)) {
            return new FileAttribute<?>[0]; // Windows: the folder's own rights must do
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
