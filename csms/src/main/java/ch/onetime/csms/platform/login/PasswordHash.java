package ch.onetime.csms.platform.login;

import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A kept password as text: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash} (PHC string format).
 */
final class PasswordHash {
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static PasswordHash parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException("A kept password is not an Argon2id hash.");
        }
        var cost = new Cost(number(form.group(1)), number(form.group(2)), number(form.group(3)));
        var base64 = Base64.getDecoder();
        return new PasswordHash(cost, base64.decode(form.group(4)), base64.decode(form.group(5)));
    }

    String toText() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.kibibytes(),
                        cost.passes(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** How dear one try is. */
    record Cost(int kibibytes, int passes, int lanes) {
        Argon2Parameters with(byte[] salt) {
            return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(kibibytes)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build();
        }
    }
}
