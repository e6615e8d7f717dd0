package ch.onetime.csms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of earlier versions are brought up to date, and nothing in them is lost. */
class EarlierTablesTest {
    private static final String GARAGE =
            """
            INSERT INTO stations (id, site_id, identity, identity_key, protocol, registration,
                    security_profile, expects_pongs, connection_epoch, first_seen_at, changed)
                VALUES (10, 1, 'GARAGE', 'garage', 'ocpp1.6', 'ACCEPTED', 0, 0, 0, 1, 1);
            INSERT INTO metering_points (id, site_id, changed) VALUES (20, 1, 1), (21, 1, 1);
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void two_connectors_of_one_bay_keep_a_bay_each(TestEngine engine) throws SQLException {
        var config = engine.fresh(folder);
        upTo("2", config);
        execute(
                config,
                GARAGE
                        + """
                        INSERT INTO connectors (id, site_id, station_id, evse, connector, bay,
                            metering_point_id, changed)
                        VALUES (30, 1, 10, 1, 1, '07', 20, 1), (31, 1, 10, 2, 1, ' 07 ', 21, 1);
                        """);

        assertThat(opened(config, "SELECT name AS found FROM bays ORDER BY id"))
                .containsExactly("07", "07 (31)");
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void a_card_is_whose_it_was_since_the_last_charge_of_the_one_before(TestEngine engine)
            throws SQLException {
        var config = engine.fresh(folder);
        upTo("9", config);
        execute(
                config,
                GARAGE
                        + """
                        INSERT INTO people (id, site_id, name, search_key, apartment, language, note,
                            changed, archived_at)
                        VALUES (40, 1, 'Keller', 'keller', '', 'de', '', 1, NULL),
                            (41, 1, 'Meier', 'meier', '', 'de', '', 1, 9000);
                        INSERT INTO tags (id, site_id, type, value, value_key, status, person_id,
                            changed, archived_at)
                        VALUES (50, 1, 'CARD', 'A', 'a', 'ACCEPTED', 40, 1, NULL),
                            (51, 1, 'CARD', 'B', 'b', 'ACCEPTED', 41, 1, 8000),
                            (52, 1, 'CARD', 'C', 'c', 'ACCEPTED', NULL, 1, NULL);
                        INSERT INTO transactions (id, site_id, station_id, evse, connector,
                            metering_point_id, reference, start_key, tag, tag_key, verdict, state,
                            started_received_at, started_at, flags, person_id, person_by, changed)
                        VALUES (60, 1, 10, 1, 1, 20, '1', 'k1', 'A', 'a', 'ACCEPTED', 'CLOSED',
                                5000, 5000, '', 41, 'CARD', 1),
                            (61, 1, 10, 1, 1, 20, '2', 'k2', 'A', 'a', 'ACCEPTED', 'CLOSED',
                                6000, 6000, '', 40, 'CARD', 1);
                        """);

        assertThat(
                        opened(
                                config,
                                """
                                SELECT value_key || ' ' || person_id || ' ' || begins_at || ' '
                                    || COALESCE(ends_at, 0) AS found
                                FROM holdings ORDER BY value_key
                                """))
                .containsExactly("a 40 5001 0", "b 41 0 8000");
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void the_end_of_a_card_whose_person_leaves_is_told_from_one_of_its_own(TestEngine engine)
            throws SQLException {
        var config = engine.fresh(folder);
        upTo("13", config);
        execute(
                config,
                """
                INSERT INTO people (id, site_id, name, search_key, apartment, language, note,
                        changed, archived_at)
                    VALUES (40, 1, 'Keller', 'keller', '', 'de', '', 1, 9000),
                        (41, 1, 'Meier', 'meier', '', 'de', '', 1, NULL);
                INSERT INTO tags (id, site_id, type, value, value_key, status, person_id,
                        expires_at, changed)
                    VALUES (50, 1, 'CARD', 'A', 'a', 'ACCEPTED', 40, 9000, 1),
                        (51, 1, 'CARD', 'B', 'b', 'ACCEPTED', 40, 8000, 1),
                        (52, 1, 'CARD', 'C', 'c', 'ACCEPTED', 41, 9000, 1),
                        (53, 1, 'CARD', 'D', 'd', 'ACCEPTED', NULL, NULL, 1);
                """);

        assertThat(
                        opened(
                                config,
                                """
                                SELECT value_key || ' ' || COALESCE(expires_at, 0) || ' '
                                    || COALESCE(leaves_at, 0) AS found
                                FROM tags ORDER BY value_key
                                """))
                .containsExactly("a 0 9000", "b 8000 0", "c 9000 0", "d 0 0");
    }

    private static List<String> opened(DatabaseConfig config, String query) {
        try (var database = Database.open(config)) {
            return database.read(sql -> sql.createQuery(query).mapTo(String.class).list());
        }
    }

    private static void upTo(String version, DatabaseConfig config) {
        var id = config.url() == null ? "INTEGER" : "BIGINT";
        Flyway.configure()
                .dataSource(address(config), null, null)
                .locations("classpath:db/migration")
                .placeholders(Map.of("id", id))
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(DatabaseConfig config, String script) throws SQLException {
        try (var connection = DriverManager.getConnection(address(config));
                var statement = connection.createStatement()) {
            for (var part : script.split(";", -1)) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static String address(DatabaseConfig config) {
        var url = config.url();
        return url == null
                ? "jdbc:sqlite:" + Objects.requireNonNull(config.dataFolder()).resolve("onetime.db")
                : url;
    }
}
