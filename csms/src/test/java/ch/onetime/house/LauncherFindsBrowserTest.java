package ch.onetime.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests open real pages in a real browser, and the launcher sees to it that there is one. */
class LauncherFindsBrowserTest {
    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void a_debian_with_java() throws IOException {
        machine = new FakeMachine(folder);
        machine.variable("JAVA_HOME", machine.jdk("opt/jdk", "25"));
        machine.maven("echo \"maven $*\"");
        machine.debian();
        machine.program("apt-get", "echo \"apt-get $*\"");
    }

    @Test
    void root_gets_a_browser_before_the_tests_begin() throws Exception {
        machine.program("id", "echo 0");

        var said = machine.onetime("check");

        assertThat(said.words())
                .contains("installing it", "apt-get update", "install -y", "chromium");
        assertThat(said.answer()).contains("maven");
    }

    @Test
    void who_is_not_root_is_told_how_and_the_tests_run() throws Exception {
        var said = machine.onetime("test");

        assertThat(said.words())
                .contains("the browser stories will fail", "sudo apt install chromium")
                .doesNotContain("apt-get update");
        assertThat(said.answer()).contains("maven");
    }

    @Test
    void a_failed_installation_stops_no_other_test() throws Exception {
        machine.program("id", "echo 0");
        machine.program("apt-get", "exit 100");

        var said = machine.onetime("check");

        assertThat(said.words()).contains("the browser stories will fail");
        assertThat(said.answer()).contains("maven");
    }

    @Test
    void a_browser_that_is_there_is_no_word_worth() throws Exception {
        machine.program("chromium-browser", "exit 0");

        assertThat(machine.onetime("test").words()).isEmpty();
    }

    @Test
    void a_test_that_needs_no_browser_does_not_ask_for_one() throws Exception {
        FakeMachine.write(
                machine.checkout.resolve("csms/src/test/java/FullFlowTest.java"),
                "class FullFlowTest {}");

        assertThat(machine.onetime("test", "full-flow").words()).isEmpty();
    }
}
