package ch.onetime.csms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.platform.config.ConfigRefused;
import ch.onetime.csms.station.JoiningPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set wrongly is refused in a sentence that leads to what is right. */
class AppConfigTest {
    @TempDir Path folder;

    @Test
    void a_flag_goes_before_the_environment_and_the_environment_before_the_file()
            throws IOException {
        file("port = 1001\njoin = forbid\nframes-mb = 7");
        var environment =
                Map.of("ONETIME_PORT", "1002", "ONETIME_JOIN", "accept", "HOME", "/home/me");

        var config = AppConfig.read(List.of("--data", "" + folder, "--port=1003"), environment);

        assertThat(config.port()).isEqualTo(1003);
        assertThat(config.joining()).isEqualTo(JoiningPolicy.ACCEPT);
        assertThat(config.frameMegabytes()).isEqualTo(7);
    }

    @Test
    void wrong_keys_are_named_with_the_nearest_right_one() throws IOException {
        refuses(List.of("--prot", "80"), Map.of(), "--prot", "--port");
        refuses(List.of(), Map.of("ONETIME_DATABSE", "x"), "ONETIME_DATABSE", "ONETIME_DATABASE");
        file("# a comment\n\njion = ask");
        refuses(List.of("--data", "" + folder), Map.of(), "jion", "line 3", "join");
    }

    @Test
    void every_wrong_key_is_named_at_once() throws IOException {
        file("heartbeat-second = 60\nnonsense");
        var flags = List.of("--prot", "8080", "--data", "" + folder);
        var environment = Map.of("ONETIME_JION", "accept");

        refuses(flags, environment, "--prot", "ONETIME_JION", "heartbeat-second.", "line 2");
    }

    @Test
    void the_password_in_the_address_of_a_database_is_not_repeated() {
        var flags = List.of("--data", "" + folder, "--database", "postgres://anna:hunter2@host/x");

        assertThatThrownBy(() -> AppConfig.read(flags, Map.of()))
                .isInstanceOf(ConfigRefused.class)
                .hasMessageContaining("--database")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void wrong_values_are_named_with_where_they_stand_and_what_is_wanted() throws IOException {
        refuses(List.of("--port", "99999"), Map.of(), "--port", "99999", "0 to 65535");
        refuses(List.of(), Map.of("ONETIME_JOIN", "maybe"), "ONETIME_JOIN", "ask, accept");
        refuses(List.of("--url", "garage"), Map.of(), "garage", "http://");
        refuses(List.of("--database", "jdbc:mysql://db"), Map.of(), "jdbc:postgresql://");
        refuses(List.of("--port"), Map.of(), "--port", "value");
        file("port 8080");
        refuses(List.of("--data", "" + folder), Map.of(), "line 1", "key = value");
    }

    @Test
    void a_configuration_file_that_was_named_must_exist() {
        var absent = folder.resolve("absent.conf").toString();
        refuses(List.of("--config", absent), Map.of(), absent, "does not exist");
    }

    @Test
    void the_launchers_own_variables_are_none_of_our_business() {
        var environment = Map.of("ONETIME_JAVA_OPTIONS", "-Xmx1g", "ONETIME_JAVA_HOME", "/jdk");
        assertThat(AppConfig.read(List.of("--data", "" + folder), environment).port())
                .isEqualTo(8080);
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("onetime.conf"), text);
    }

    private static void refuses(
            List<String> flags, Map<String, String> environment, String... words) {
        assertThatThrownBy(() -> AppConfig.read(flags, environment))
                .isInstanceOf(ConfigRefused.class)
                .hasMessageContainingAll(words);
    }
}
