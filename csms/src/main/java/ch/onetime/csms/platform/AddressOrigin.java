package ch.onetime.csms.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Whether this machine may wake up under another address one day. */
public enum AddressOrigin {
    /** Somebody has given it to the machine for good. */
    FIXED,
    /** The router lends it, and may lend another one. */
    LENT,
    /** This system does not tell. */
    UNKNOWN;

    private static final long PATIENCE_SECONDS = 2;

    /** Linux tells by the lifetime of the address; other systems do not. */
    public static AddressOrigin of(InetAddress address) {
        try {
            var process =
                    new ProcessBuilder("ip", "-o", "-4", "addr", "show")
                            .redirectErrorStream(true)
                            .start();
            try (var output = process.getInputStream()) {
                var told = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        ? read(told, address.getHostAddress())
                        : UNKNOWN;
            }
        } catch (IOException noSuchProgram) {
            return UNKNOWN;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** From what {@code ip -o -4 addr show} prints: one address a line. */
    static AddressOrigin read(String told, String address) {
        return told.lines()
                .filter(line -> line.contains(" inet " + address + "/"))
                .findFirst()
                .map(line -> line.contains(" dynamic ") ? LENT : FIXED)
                .orElse(UNKNOWN);
    }
}
