package ch.onetime.csms.platform.database;

import static ch.onetime.csms.Eventually.eventually;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL of one test's own, which can be stopped and started again with its data. */
public final class StoppableServer implements AutoCloseable, AfterEachCallback {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres running;

    public StoppableServer() {
        try {
            folder = Files.createTempDirectory("onetime-postgres");
            port = freePort();
            running = started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** It has ended when this returns, so that nothing is in the way of the next one. */
    public void stop() throws IOException {
        running.close();
        var life = folder.resolve("postmaster.pid");
        eventually("the server has ended", () -> Files.notExists(life));
    }

    public void start() throws IOException {
        running = started();
    }

    private EmbeddedPostgres started() throws IOException {
        return TestEngine.durableServer()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
