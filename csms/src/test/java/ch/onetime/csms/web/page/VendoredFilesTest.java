package ch.onetime.csms.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that others wrote are the very bytes they published. */
class VendoredFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String SUMS = "SHA256SUMS";

    @ParameterizedTest
    @ValueSource(strings = {"static/vendor", "print/vendor"})
    void every_vendored_file_has_its_checksum_and_every_checksum_its_file(String vendored)
            throws Exception {
        var folder = RESOURCES.resolve(vendored);
        var actual = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (!name.equals(SUMS)) {
                    actual.append(sha256(file)).append("  ").append(name).append('\n');
                }
            }
        }
        assertThat(actual).hasToString(Files.readString(folder.resolve(SUMS)));
    }

    @Test
    void every_file_of_the_interface_is_served() throws IOException {
        var files = new StaticFiles();
        var version = files.folder().substring(files.folder().lastIndexOf('/') + 1);
        var root = RESOURCES.resolve("static");
        try (var all = Files.walk(root)) {
            assertThat(all.filter(Files::isRegularFile).map(file -> name(root, file)))
                    .filteredOn(name -> !name.endsWith(SUMS) && !name.startsWith("css/"))
                    .isNotEmpty()
                    .allMatch(name -> files.find(version, name).isPresent());
        }
    }

    @Test
    void every_part_of_the_stylesheet_is_in_it() throws IOException {
        var files = new StaticFiles();
        var version = files.folder().substring(files.folder().lastIndexOf('/') + 1);
        var bytes = files.find(version, "app.css").orElseThrow().content().readAllBytes();
        var sheet = new String(bytes, UTF_8);

        try (var parts = Files.list(Path.of("src/main/resources/static/css"))) {
            for (var part : parts.toList()) {
                assertThat(sheet).contains(StaticFiles.thin(Files.readString(part)));
            }
        }
    }

    @Test
    void the_stylesheet_travels_without_what_only_its_authors_read() {
        var written =
                """
                /* The shape
                   of it. */
                .a, .b:hover > .c { content: " ↓"; width: calc(1px + 2%); }

                @media (max-width: 760px) {
                    .a { color: red; }
                }
                """;

        assertThat(StaticFiles.thin(written))
                .isEqualTo(
                        ".a,.b:hover > .c{content: \" ↓\";width: calc(1px + 2%);}"
                                + "@media (max-width: 760px){.a{color: red;}}");
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String sha256(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
