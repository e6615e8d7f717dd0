package ch.onetime.csms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a database is not opened, in sentences that help. */
@Timeout(60)
class OpeningTest {
    @TempDir Path folder;

    @Test
    void a_file_in_place_of_the_data_folder_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "not a folder");
        assertThatThrownBy(() -> Database.open(DatabaseConfig.in(file)))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll(file.toString(), "Cannot write", "--data");
    }

    @Test
    void a_folder_in_use_is_refused_and_the_holder_is_named() throws Exception {
        var holder =
                new ProcessBuilder(java(), "-cp", classPath(), Holder.class.getName(), "" + folder);
        holder.environment().put("JAVA_TOOL_OPTIONS", "--enable-native-access=ALL-UNNAMED");
        var process = holder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Database.open(DatabaseConfig.in(folder)))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("process " + process.pid());
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        Database.open(DatabaseConfig.in(folder)).close();
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void a_folder_is_held_by_one_database_at_a_time(TestEngine engine) {
        var config = engine.fresh(folder);
        var database = Database.open(config);
        assertThatThrownBy(() -> Database.open(config)).isInstanceOf(DatabaseRefused.class);
        database.close();
        Database.open(config).close();
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void tables_of_a_newer_version_are_left_alone(TestEngine engine) {
        var config = engine.fresh(folder);
        try (var database = Database.open(config)) {
            database.write(
                    Lane.BULK,
                    0,
                    sql ->
                            sql.handle()
                                    .execute(
                                            """
                                            UPDATE flyway_schema_history SET version = '999'
                                            WHERE installed_rank = (SELECT max(installed_rank) FROM flyway_schema_history)
                                            """));
        }
        assertThatThrownBy(() -> Database.open(config))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll("newer Onetime", "999", "backup");
    }

    @Test
    void a_damaged_file_is_refused_in_words() throws IOException {
        Files.writeString(folder.resolve("onetime.db"), "this is not a database ".repeat(500));
        assertThatThrownBy(() -> Database.open(DatabaseConfig.in(folder)))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll("onetime.db", "restore a backup");
    }

    @Test
    void an_address_that_is_not_postgresql_is_refused_without_showing_it() {
        var wrong = DatabaseConfig.in(folder).at("jdbc:mysql://host/db?password=secret");
        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll("jdbc:postgresql://", "SQLite")
                .hasMessageNotContaining("secret");
        assertThat(wrong.toString()).doesNotContain("secret");
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_password() {
        var nobody =
                DatabaseConfig.in(folder)
                        .at("jdbc:postgresql://127.0.0.1:1/onetime?user=me&password=secret");
        assertThatThrownBy(() -> Database.open(nobody))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll("127.0.0.1:1/onetime", "Is the server running")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_newest_version_is_that_of_the_last_script() throws Exception {
        var scripts =
                Path.of(Objects.requireNonNull(getClass().getResource("/db/migration")).toURI());
        try (var names = Files.list(scripts)) {
            assertThat(names.map(name -> name.getFileName().toString()))
                    .allMatch(name -> name.matches("V[0-9]+__[a-z_]+\\.sql"))
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .contains(Schema.NEWEST)
                    .allMatch(version -> version <= Schema.NEWEST);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Another process that has the folder open until it is killed. */
    static final class Holder {
        private Holder() {}

        static void main(String[] arguments) throws InterruptedException {
            var database = Database.open(DatabaseConfig.in(Path.of(arguments[0])));
            System.out.println("open");
            Thread.sleep(60_000);
            database.close();
        }
    }
}
