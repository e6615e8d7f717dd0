package ch.onetime.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/dependencies.md} to the poms. */
class DependenciesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern MAVEN = Pattern.compile("apache-maven/([^/]+)/");

    @Test
    void every_dependency_has_its_row_and_every_row_its_dependency() throws IOException {
        assertThat(listed())
                .as("docs/dependencies.md, against the poms")
                .containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void every_row_names_a_licence_and_a_reason() throws IOException {
        assertThat(rows()).isNotEmpty().allMatch(row -> ROW.matcher(row).matches());
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PROJECT.resolve("docs/dependencies.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static List<String> listed() throws IOException {
        return rows().stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }

    private static Set<String> used() throws IOException {
        var root = Pom.of(PROJECT.resolve("pom.xml"));
        var wrapper = Files.readString(PROJECT.resolve(".mvn/wrapper/maven-wrapper.properties"));
        var maven = MAVEN.matcher(wrapper).results().findFirst().orElseThrow().group(1);
        var format = root.property("googlejavaformat.version");
        return Stream.of(
                        root.used(root),
                        Pom.of(PROJECT.resolve("ocpp/pom.xml")).used(root),
                        Pom.of(PROJECT.resolve("simulator/pom.xml")).used(root),
                        Pom.of(PROJECT.resolve("csms/pom.xml")).used(root),
                        Stream.of("org.apache.maven:apache-maven " + maven),
                        Stream.of("com.google.googlejavaformat:google-java-format " + format))
                .flatMap(part -> part)
                .collect(toSet());
    }
}
