package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the data folder for as long as the system there has no owner. Whoever stands at the
 * machine and asks for an owner's way back is told so, whether or not the system runs.
 */
public final class Vacancy {
    private static final Logger log = LoggerFactory.getLogger(Vacancy.class);

    private final Path file;

    private Vacancy(Path file) {
        this.file = file;
    }

    public static Vacancy in(Path dataFolder) {
        return new Vacancy(dataFolder.resolve("not-set-up"));
    }

    public boolean isOpen() {
        return Files.exists(file);
    }

    /** What cannot be written is not said at the machine; nothing else depends on it. */
    public void becomes(boolean open) {
        try {
            if (open) {
                Files.writeString(file, "It has no owner yet.\n", US_ASCII);
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("The file {} cannot be changed ({}).", file, e.getClass().getSimpleName());
        }
    }
}
