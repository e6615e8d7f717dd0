package ch.onetime.csms.platform.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for {@code localhost}, made by the JDK's own tool; nobody believes it unasked. */
final class Certificate {
    static final char[] PASSWORD = "changeit".toCharArray();
    private static final Path STORE = make();

    private Certificate() {}

    static Path store() {
        return STORE;
    }

    /** Shows the certificate, and believes it. */
    static SSLContext context() {
        try {
            var keys = KeyStore.getInstance(STORE.toFile(), PASSWORD);
            var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            ours.init(keys, PASSWORD);
            var believed =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            believed.init(keys);
            var context = SSLContext.getInstance("TLS");
            context.init(ours.getKeyManagers(), believed.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("onetime-certificate");
            var store = folder.resolve("localhost.p12");
            folder.toFile().deleteOnExit();
            store.toFile().deleteOnExit();
            var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var process =
                    new ProcessBuilder(
                                    tool,
                                    "-genkeypair",
                                    "-alias",
                                    "localhost",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=localhost",
                                    "-ext",
                                    "SAN=dns:localhost",
                                    "-validity",
                                    "2",
                                    "-storetype",
                                    "PKCS12",
                                    "-storepass",
                                    new String(PASSWORD),
                                    "-keystore",
                                    store.toString())
                            .inheritIO()
                            .start();
            if (process.waitFor() != 0) {
                throw new AssertionError("keytool made no certificate.");
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
