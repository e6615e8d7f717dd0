package ch.onetime.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    /** Makes what Maven makes, and tells that it did. */
    private static final String BUILDS =
            """
            echo "maven $*" >> told
            mkdir -p csms/target/lib simulator/target
            : > csms/target/csms.jar
            : > simulator/target/simulator.jar
            """;

    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void a_machine_with_java() throws IOException {
        machine = new FakeMachine(folder);
        machine.variable("JAVA_HOME", machine.jdk("opt/jdk", "25"));
        machine.maven(BUILDS);
    }

    @Test
    void run_builds_once_and_becomes_the_server() throws Exception {
        var first = machine.onetime("run", "--data", "my data", "--port", "9000");
        var second = machine.onetime("run");

        assertThat(first.words()).contains("Building Onetime", "Preparing a quick start");
        assertThat(first.answer())
                .contains("java: -XX:+UseSerialGC")
                .endsWith("java: --data\njava: my data\njava: --port\njava: 9000");
        assertThat(second.words()).isEmpty();
        assertThat(second.exit()).isZero();
        assertThat(built()).isEqualTo(1);
    }

    @Test
    void owner_asks_the_program_on_the_folder_that_is_named() throws Exception {
        var owner = machine.onetime("owner", "--data", "my data");

        assertThat(owner.exit()).isZero();
        assertThat(owner.answer()).endsWith("java: owner\njava: --data\njava: my data");
    }

    @Test
    void demo_tells_the_simulator_how_the_server_is_started() throws Exception {
        var demo = machine.onetime("demo", "--speed", "300");

        assertThat(demo.exit()).isZero();
        assertThat(demo.answer())
                .contains("simulator/target/simulator.jar")
                .endsWith("java: demo\njava: --speed\njava: 300");
    }

    @Test
    void a_changed_source_is_built_again() throws Exception {
        machine.onetime("command");
        changed("csms/src/main/java/Main.java");
        machine.onetime("command");

        assertThat(built()).isEqualTo(2);
    }

    @Test
    void a_deleted_source_is_built_again() throws Exception {
        machine.onetime("command");
        Files.delete(machine.checkout.resolve("ocpp/src/main/java/Main.java"));
        changed("ocpp/src/main/java");
        machine.onetime("command");

        assertThat(built()).isEqualTo(2);
    }

    @Test
    void two_terminals_build_once() throws Exception {
        buildInTwoTerminals();

        assertThat(built()).isEqualTo(1);
    }

    @Test
    void two_terminals_build_once_also_where_the_first_is_slow_to_begin() throws Exception {
        machine.program(
                "mkdir", "/bin/mkdir \"$@\" && case $* in *onetime-building) sleep 2 ;; esac");
        machine.maven("sleep 3\n" + BUILDS);

        buildInTwoTerminals();

        assertThat(built()).isEqualTo(1);
    }

    private void buildInTwoTerminals() throws Exception {
        try (var terminals = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = terminals.submit(() -> machine.onetime("command"));
            var other = terminals.submit(() -> machine.onetime("command"));

            assertThat(one.get().answer()).isEqualTo(other.get().answer());
        }
    }

    @Test
    void a_build_that_was_killed_holds_up_nobody() throws Exception {
        var nobody = "999999999";
        FakeMachine.write(machine.checkout.resolve("target/onetime-building/pid"), nobody);

        assertThat(machine.onetime("command").exit()).isZero();
        assertThat(built()).isEqualTo(1);
    }

    @Test
    void a_failed_build_shows_what_the_compiler_said() throws Exception {
        machine.maven("echo '[INFO] much'; echo '[ERROR] Main.java:[1,1] odd'; exit 1");

        var said = machine.onetime("run");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words())
                .contains("The build failed", "Main.java:[1,1] odd", "onetime-build.log")
                .doesNotContain("much");
        assertThat(said.answer()).isEmpty();
    }

    @Test
    void a_build_without_internet_says_so() throws Exception {
        machine.maven("echo '[ERROR] Could not transfer artifact'; exit 1");

        assertThat(machine.onetime("run").words()).contains("internet could not be reached");
    }

    @Test
    void the_server_command_is_printed_for_programs_that_start_the_server() throws Exception {
        machine.variable("ONETIME_JAVA_OPTIONS", "-Xmx200m -Dx=y");

        assertThat(machine.onetime("command", "--port", "0").answer().lines())
                .startsWith(folder.resolve("root/opt/jdk/bin/java").toString())
                .containsSubsequence("-Xmx200m", "-Dx=y", "-jar")
                .endsWith(
                        machine.checkout.resolve("csms/target/csms.jar").toString(), "--port", "0");
    }

    @Test
    void the_simulator_gets_its_arguments_untouched() throws Exception {
        assertThat(machine.onetime("charger", "GARAGE 1", "--help").answer())
                .endsWith("java: charger\njava: GARAGE 1\njava: --help");
    }

    @Test
    void full_flow_is_one_class_of_the_product() throws Exception {
        FakeMachine.write(
                machine.checkout.resolve("csms/src/test/java/FullFlowTest.java"),
                "class FullFlowTest {}");

        machine.onetime("test", "full-flow");

        assertThat(told()).contains("test -pl csms -am -Dtest=FullFlowTest");
    }

    @Test
    void a_mistyped_test_names_the_nearest() throws Exception {
        FakeMachine.write(
                machine.checkout.resolve("ocpp/src/test/java/FrameTest.java"),
                "class FrameTest {}");

        var said = machine.onetime("test", "FraemTest");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words())
                .contains("There is no test called FraemTest. The nearest is FrameTest.");
    }

    @Test
    void a_mistyped_command_names_the_nearest() throws Exception {
        var said = machine.onetime("chekc");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words())
                .contains("There is no command \"chekc\". Did you mean ./onetime check?");
    }

    @Test
    void it_finds_its_folder_through_a_link() throws Exception {
        assertThat(machine.throughALink("version").answer()).isEqualTo("Onetime 1.2.3");
    }

    private void changed(String file) throws IOException {
        var later = FileTime.from(Instant.now().plusSeconds(2));
        Files.setLastModifiedTime(machine.checkout.resolve(file), later);
    }

    private long built() throws IOException {
        return told().lines().filter(line -> line.contains("package")).count();
    }

    private String told() throws IOException {
        return Files.readString(machine.checkout.resolve("told"));
    }
}
