package ch.onetime.csms.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a charger presents by HTTP Basic authentication. The password is bytes: a key need not be a
 * text, and may contain a colon.
 */
final class BasicCredentials {
    private final boolean namesTheIdentity;
    private final byte[] password;

    private BasicCredentials(boolean namesTheIdentity, byte[] password) {
        this.namesTheIdentity = namesTheIdentity;
        this.password = password;
    }

    /** Whether the user name is the identity in the address, as OCPP wants it. */
    boolean namesTheIdentity() {
        return namesTheIdentity;
    }

    byte[] password() {
        return password.clone();
    }

    /**
     * @param identity as the charger spelt it in the address; it may itself contain a colon
     */
    static Optional<BasicCredentials> read(String header, String identity) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(header.substring(6).strip());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        var name = (identity + ":").getBytes(StandardCharsets.UTF_8);
        if (startsWith(bytes, name)) {
            return Optional.of(new BasicCredentials(true, from(bytes, name.length)));
        }
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == ':') {
                return Optional.of(new BasicCredentials(false, from(bytes, i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] from(byte[] bytes, int start) {
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }
}
