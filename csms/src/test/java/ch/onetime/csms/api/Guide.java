package ch.onetime.csms.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code docs/api.md}, from which the tests read what it promises. */
final class Guide {
    private Guide() {}

    /** Its blocks in this language, as they stand there. */
    static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text())
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(Path.of("../docs/api.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
