package ch.onetime.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherFindsJavaTest {
    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void a_machine() throws IOException {
        machine = new FakeMachine(folder);
    }

    @Test
    void java_home_is_asked_first() throws Exception {
        var named = machine.jdk("opt/mine", "25.0.1");
        machine.jdk("usr/lib/jvm/java-25", "25.0.1");
        machine.variable("JAVA_HOME", named);

        assertThat(machine.onetime("java").answer()).isEqualTo(named.toString());
    }

    @Test
    void a_java_home_of_an_older_java_is_passed_over() throws Exception {
        machine.variable("JAVA_HOME", machine.jdk("opt/old", "17.0.15"));
        var newer = machine.jdk("usr/lib/jvm/java-25", "25.0.1");

        assertThat(machine.onetime("java").answer()).isEqualTo(newer.toString());
    }

    @Test
    void java_on_the_path_is_followed_through_its_links() throws Exception {
        var home = machine.jdk("somewhere/jdk", "26");
        machine.onPath(home.resolve("bin/java"));

        assertThat(machine.onetime("java").answer()).isEqualTo(home.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "usr/lib/jvm/temurin-25-jdk-arm64",
        "opt/jdk-25.0.1",
        "home/.sdkman/candidates/java/25.0.1-tem",
        "home/.jdks/temurin-25",
        "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
        "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home"
    })
    void the_usual_folders_are_searched(String usual) throws Exception {
        var home = machine.jdk(usual, "25");

        assertThat(machine.onetime("java").answer()).isEqualTo(home.toString());
    }

    @Test
    void what_was_found_and_not_taken_is_named() throws Exception {
        machine.jdk("usr/lib/jvm/java-17", "17.0.15");
        machine.jdk("usr/lib/jvm/java-8", "1.8.0_402");
        machine.runtime("usr/lib/jvm/jre-25", "25.0.1");

        var said = machine.onetime("run");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words())
                .contains("Java 17 in", "Java 8 in", "too old")
                .contains("only a runtime (JRE) without the compiler javac");
    }

    @Test
    void a_32_bit_system_under_a_64_bit_kernel_is_named() throws Exception {
        machine.is("Linux", "aarch64", 32);
        machine.jdk("usr/lib/jvm/java-25", "25.0.1");

        var said = machine.onetime("run");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words())
                .contains("32-bit, although its processor and kernel are 64-bit (aarch64)")
                .contains("Raspberry Pi OS Lite (64-bit)");
    }

    @Test
    void a_32_bit_machine_is_named() throws Exception {
        machine.is("Linux", "armv7l", 32);

        assertThat(machine.onetime("run").words()).contains("This system is 32-bit (armv7l)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID=debian;VERSION_ID="12";VERSION_CODENAME=bookworm | sudo apt install temurin-25-jdk
                    ID=debian;VERSION_ID="12";VERSION_CODENAME=bookworm | artifactory/deb bookworm main
                    ID=debian;VERSION_ID="13";VERSION_CODENAME=trixie   | sudo apt install openjdk-25-jdk-headless
                    ID=debian;VERSION_CODENAME=forky                    | sudo apt install openjdk-25-jdk-headless
                    ID=ubuntu;ID_LIKE=debian;VERSION_ID="24.04"         | sudo apt install openjdk-25-jdk-headless
                    ID=ubuntu;VERSION_ID="20.04";VERSION_CODENAME=focal | artifactory/deb focal main
                    ID=linuxmint;ID_LIKE="ubuntu debian";VERSION_ID="22";UBUNTU_CODENAME=noble | deb noble main
                    ID=fedora;VERSION_ID=43                             | sudo dnf install java-25-openjdk-devel
                    ID=arch                                             | sudo pacman -S jdk-openjdk
                    ID=alpine;VERSION_ID=3.23.0                         | sudo apk add openjdk25-jdk
                    ID=opensuse-leap;ID_LIKE="suse opensuse"            | sudo zypper install java-25-openjdk-devel
                    ID=void                                             | https://adoptium.net/temurin/releases/
                    """)
    void each_system_gets_its_own_commands(String osRelease, String command) throws Exception {
        machine.osRelease(osRelease.replace(';', '\n'));

        assertThat(machine.onetime("run").words()).contains("found none", command);
    }

    @Test
    void macos_gets_homebrew() throws Exception {
        machine.is("Darwin", "arm64", 64);

        assertThat(machine.onetime("run").words()).contains("  brew install openjdk@25\n");
    }
}
