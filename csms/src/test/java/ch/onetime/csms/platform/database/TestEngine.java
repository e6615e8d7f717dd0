package ch.onetime.csms.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Both engines, for a test class with {@code @ParameterizedClass @EnumSource}. */
public enum TestEngine {
    SQLITE {
        @Override
        public DatabaseConfig fresh(Path folder) {
            return DatabaseConfig.in(folder);
        }
    },
    POSTGRES {
        @Override
        public DatabaseConfig fresh(Path folder) {
            return DatabaseConfig.in(folder).at(Server.createDatabase());
        }
    };

    /** A configuration of an empty database; opening it twice in turn opens the same one again. */
    public abstract DatabaseConfig fresh(Path folder);

    /** A real PostgreSQL that flushes to the disk, which the embedded one leaves off. */
    static EmbeddedPostgres.Builder durableServer() {
        return patientServer()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** A machine that does much else at once takes its time to start one. */
    static EmbeddedPostgres.Builder patientServer() {
        return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60));
    }

    /** One server for the tests of a JVM, a database for each; it ends with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();
        private static final AtomicInteger DATABASES = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return durableServer().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String createDatabase() {
            var name = "test" + DATABASES.incrementAndGet();
            try (var connection = RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return RUNNING.getJdbcUrl("postgres", name);
        }
    }
}
