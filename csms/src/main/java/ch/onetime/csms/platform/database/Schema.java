package ch.onetime.csms.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought to the version this program knows. */
final class Schema {
    /** The number of the last script in {@code db/migration}; a test holds the two together. */
    static final int NEWEST = 14;

    private static final String HISTORY = "flyway_schema_history";

    /**
     * Version 3 makes bays of what was a mere name. Where two connectors had the same one, the
     * second would lose it, so it becomes another one first.
     */
    private static final String TELL_BAYS_APART =
            """
            UPDATE connectors SET bay = TRIM(bay) || ' (' || id || ')'
            WHERE TRIM(bay) <> '' AND EXISTS (
                SELECT 1 FROM connectors other
                WHERE LOWER(TRIM(other.bay)) = LOWER(TRIM(connectors.bay))
                  AND other.id < connectors.id)
            """;

    private Schema() {}

    /** Looks first, because Flyway takes longer to find nothing to do than the rest of a start. */
    static void bringUpToDate(DataSource source, String typeOfId) throws SQLException {
        var version = version(source);
        if (version > NEWEST) {
            throw new DatabaseRefused(
                    "These data were written by a newer Onetime (tables of version %d, this program knows %d). Start the newer program, or restore the backup made before the update."
                            .formatted(version, NEWEST));
        }
        if (version == 2) {
            tellBaysApart(source);
        }
        if (version < NEWEST) {
            migrate(source, typeOfId);
        }
    }

    private static void tellBaysApart(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(TELL_BAYS_APART);
        }
    }

    private static int version(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var tables = tables(connection)) {
            if (!tables.next()) {
                return 0;
            }
            try (var statement = connection.createStatement();
                    var row =
                            statement.executeQuery(
                                    "SELECT max(CAST(version AS INTEGER)) FROM "
                                            + HISTORY
                                            + " WHERE success")) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** Those of our own schema: other programs on the same server keep such a history as well. */
    private static ResultSet tables(Connection connection) throws SQLException {
        var schema = connection.getSchema();
        return connection.getMetaData().getTables(null, schema, HISTORY, null);
    }

    private static void migrate(DataSource source, String typeOfId) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("id", typeOfId))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseRefused(
                    "The tables could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
