package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server and database; its password never shows in a sentence. */
record PostgresAddress(String url, String shown) {
    /** Changing the tables of a large database takes its time. */
    static final Duration SCHEMA_PATIENCE = Duration.ofMinutes(30);

    private static final String PREFIX = "jdbc:postgresql:";

    static PostgresAddress of(String url) {
        if (!url.startsWith(PREFIX)) {
            throw new DatabaseRefused(
                    "The database address must look like jdbc:postgresql://host:5432/onetime?user=onetime&password=... ; leave it away to use the built-in SQLite. It begins with '%s'."
                            .formatted(url.substring(0, Math.min(url.length(), 12))));
        }
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new DatabaseRefused(
                    "The database address cannot be understood; it looks like jdbc:postgresql://host:5432/onetime?user=onetime&password=...",
                    e);
        }
        return new PostgresAddress(
                url,
                "%s:%d/%s"
                        .formatted(
                                source.getServerNames()[0],
                                source.getPortNumbers()[0],
                                source.getDatabaseName()));
    }

    DataSource source(Duration patience) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setApplicationName("onetime");
        source.setConnectTimeout(2);
        source.setSocketTimeout((int) patience.toSeconds());
        source.setTcpKeepAlive(true);
        return source;
    }

    /** Not hoped for: read back from the server. */
    void assertDurable(DataSource source) throws SQLException {
        for (var setting : new String[] {"fsync", "synchronous_commit"}) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SHOW " + setting)) {
                if (row.next() && row.getString(1).equals("off")) {
                    throw new DatabaseRefused(
                            "PostgreSQL at %s would lose what it confirms: %s is off. Set %s = on in postgresql.conf and reload the server."
                                    .formatted(shown, setting, setting));
                }
            }
        }
    }

    DatabaseRefused refusal(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        var advice =
                switch (state) {
                    case "28P01", "28000" -> "Check the user and the password in its address.";
                    case "3D000" -> "The database does not exist there; create it with createdb.";
                    case "08001", "08004", "08006" -> "Is the server running, and may we reach it?";
                    default -> "The server's log may say more.";
                };
        return new DatabaseRefused(
                "Cannot use PostgreSQL at %s: %s. %s".formatted(shown, e.getMessage(), advice), e);
    }

    /** Without the address itself. */
    @Override
    public String toString() {
        return shown;
    }
}
