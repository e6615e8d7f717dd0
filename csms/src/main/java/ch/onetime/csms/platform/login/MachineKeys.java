package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys that machines present. All of them may come back in the same second after a power cut, so a
 * check is one HMAC with a secret of this installation, and not a slow hash: a key made by a
 * machine cannot be guessed, and the table alone is worth nothing to a thief.
 */
public final class MachineKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "hmac-sha256:";
    private static final Pattern HEX_KEY = Pattern.compile("(?:[0-9A-Fa-f]{2}){16,20}");
    private static final int FEWEST_BYTES = 16;
    private static final int MOST_BYTES = 20;
    private static final HexFormat LOWER = HexFormat.of();
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    /** Never used itself, only copied: finding and keying a new one costs as much as a check. */
    private final Mac keyed;

    MachineKeys(byte[] secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256, but this one.", e);
        }
    }

    /**
     * With the secret of this data folder, which is made at the first start.
     *
     * @throws LoginRefused with a sentence that says what to do
     */
    public static MachineKeys in(Path dataFolder) {
        return new MachineKeys(InstallationSecret.in(dataFolder));
    }

    /**
     * The key that a person means: 32 to 40 hex digits stand for their bytes, the rest for itself.
     */
    public static byte[] normalise(String configured) {
        return HEX_KEY.matcher(configured).matches()
                ? LOWER.parseHex(configured)
                : configured.getBytes(UTF_8);
    }

    /** What to keep instead of the key. */
    public String hash(byte[] key) {
        return PREFIX + LOWER.formatHex(hmac(key));
    }

    /**
     * Whether this is the key of that hash. Some machines present the bytes, others their hex text;
     * either is good, whichever of them was hashed.
     */
    public boolean matches(byte[] presented, String hash) {
        var kept = hash.getBytes(US_ASCII);
        var good = false;
        for (var reading : readings(presented)) {
            good |= MessageDigest.isEqual(kept, hash(reading).getBytes(US_ASCII));
        }
        return good;
    }

    private static List<byte[]> readings(byte[] presented) {
        var readings = new ArrayList<>(List.of(presented));
        var text = new String(presented, ISO_8859_1);
        if (HEX_KEY.matcher(text).matches()) {
            var bytes = LOWER.parseHex(text);
            readings.add(bytes);
            addHex(readings, bytes);
        } else if (presented.length >= FEWEST_BYTES && presented.length <= MOST_BYTES) {
            addHex(readings, presented);
        }
        return readings;
    }

    private static void addHex(List<byte[]> readings, byte[] bytes) {
        readings.add(LOWER.formatHex(bytes).getBytes(US_ASCII));
        readings.add(UPPER.formatHex(bytes).getBytes(US_ASCII));
    }

    private byte[] hmac(byte[] key) {
        try {
            return ((Mac) keyed.clone()).doFinal(key);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(
                    "Every Java can copy its HMAC-SHA256, but this one.", e);
        }
    }
}
