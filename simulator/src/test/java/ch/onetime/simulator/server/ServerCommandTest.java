package ch.onetime.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerCommandTest {
    private static final String PRINTED =
            "/my java/bin/java\n-Xmx512m\n-XX:AOTCache=/a b\n-jar\n/c.jar\n";

    @Test
    void words_on_lines_of_their_own_may_hold_blanks() {
        assertThat(ServerCommand.reading(PRINTED).words())
                .containsExactly(
                        "/my java/bin/java", "-Xmx512m", "-XX:AOTCache=/a b", "-jar", "/c.jar");
        assertThat(ServerCommand.reading("java -jar c.jar").words())
                .containsExactly("java", "-jar", "c.jar");
    }

    @Test
    void on_one_core_the_smaller_memory_stands_last_among_the_options_of_java() {
        assertThat(ServerCommand.reading(PRINTED).with("--port", "1").onOneCore().words())
                .startsWith("taskset", "-c", "0", "/my java/bin/java", "-Xmx512m")
                .containsSubsequence("-Xmx512m", "-Xmx128m", "-jar", "/c.jar", "--port", "1");
    }

    @Test
    void another_class_of_the_program_runs_without_the_cache_that_is_not_for_it() {
        assertThat(ServerCommand.reading(PRINTED).running("a.Main", "x").words())
                .containsExactly("/my java/bin/java", "-Xmx512m", "-cp", "/c.jar", "a.Main", "x");
    }
}
