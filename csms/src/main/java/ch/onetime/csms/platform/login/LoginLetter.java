package ch.onetime.csms.platform.login;

import java.time.Instant;

/**
 * What a letter to a resident carries; it is shown this once, because we keep only the hashes.
 *
 * @param code to type, such as {@code K7WD-93QM}
 * @param secret the same as the end of a link, for a QR code
 */
public record LoginLetter(String code, String secret, Instant expiresAt) {
    /** Without the secrets, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "LoginLetter[expiresAt=" + expiresAt + "]";
    }
}
