package ch.onetime.csms;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Making the tables takes longer than most stories: made once in a run, and copied for each. */
final class FreshTables {
    private static final Path MADE = make();

    private FreshTables() {}

    static void copyInto(Path folder) {
        try (var files = Files.list(MADE)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("onetime-tables");
            folder.toFile().deleteOnExit(); // the last in the list goes first
            Database.open(DatabaseConfig.in(folder)).close();
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
