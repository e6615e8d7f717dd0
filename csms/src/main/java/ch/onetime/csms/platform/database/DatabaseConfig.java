package ch.onetime.csms.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the data are.
 *
 * @param dataFolder always needed: it holds the SQLite file and the lock of the one process
 * @param url a {@code jdbc:postgresql:} address, or null for SQLite in the data folder
 * @param firstWireNumber wire numbers start here or later, for chargers that remember an older
 *     system
 * @param afterRestore the data come from a backup, so chargers may hold newer wire numbers than
 *     they
 * @param allowUnsafe accept a PostgreSQL that may lose what it confirmed; for measurements only
 */
public record DatabaseConfig(
        Path dataFolder,
        @Nullable String url,
        int firstWireNumber,
        boolean afterRestore,
        boolean allowUnsafe) {

    public DatabaseConfig {
        if (firstWireNumber < 1) {
            throw new IllegalArgumentException(
                    "The first wire number is "
                            + firstWireNumber
                            + ", but chargers want 1 or more.");
        }
    }

    public static DatabaseConfig in(Path dataFolder) {
        return new DatabaseConfig(dataFolder, null, 1, false, false);
    }

    public DatabaseConfig at(@Nullable String url) {
        return new DatabaseConfig(dataFolder, url, firstWireNumber, afterRestore, allowUnsafe);
    }

    public DatabaseConfig startingAt(int firstWireNumber) {
        return new DatabaseConfig(dataFolder, url, firstWireNumber, afterRestore, allowUnsafe);
    }

    public DatabaseConfig afterRestore(boolean afterRestore) {
        return new DatabaseConfig(dataFolder, url, firstWireNumber, afterRestore, allowUnsafe);
    }

    /** Without the address, which may hold a password. */
    @Override
    public String toString() {
        return url == null ? "SQLite in " + dataFolder : "PostgreSQL, data folder " + dataFolder;
    }
}
