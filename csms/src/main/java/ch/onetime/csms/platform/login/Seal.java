package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets that must be read again, such as the password of a mail server: sealed with the
 * secret of this installation, so that the table alone is worth nothing to a thief.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PREFIX = "aes-gcm:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Seal(byte[] secret) {
        key = new SecretKeySpec(derived(secret), "AES");
    }

    /**
     * With the secret of this data folder, which is made at the first start.
     *
     * @throws LoginRefused with a sentence that says what to do
     */
    public static Seal in(Path dataFolder) {
        return new Seal(InstallationSecret.in(dataFolder));
    }

    /**
     * @param purpose what it is for: what was sealed for one purpose opens for no other
     */
    public String close(String purpose, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(secret.getBytes(UTF_8));
            var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return PREFIX + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM, but this one.", e);
        }
    }

    /** Empty: it was sealed elsewhere, for something else, or has been changed since. */
    public Optional<String> open(String purpose, String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var both = Base64.getDecoder().decode(sealed.substring(PREFIX.length()));
            var nonce = Arrays.copyOf(both, NONCE_BYTES);
            var secret =
                    cipher(Cipher.DECRYPT_MODE, purpose, nonce)
                            .doFinal(both, NONCE_BYTES, Math.max(0, both.length - NONCE_BYTES));
            return Optional.of(new String(secret, UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }

    /** The installation's secret also keys the hashes of chargers: never one key for two uses. */
    private static byte[] derived(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal("onetime seal 1".getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256, but this one.", e);
        }
    }
}
