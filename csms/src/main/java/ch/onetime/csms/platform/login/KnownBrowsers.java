package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which somebody has signed in once bears a mark that only this installation can make,
 * and that is good for this name alone. Who guesses has none: so whoever has one is not shut out by
 * others who guess, be it at the same name or through the same proxy. It opens nothing by itself.
 */
final class KnownBrowsers {
    private static final HexFormat HEX = HexFormat.of();
    private static final int RANDOM_BYTES = 16;

    private final MachineKeys keys;
    private final SecureRandom random = new SecureRandom();

    KnownBrowsers(MachineKeys keys) {
        this.keys = keys;
    }

    /** A new one, as it is kept in the browser. */
    String mark(UserName name) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var number = HEX.formatHex(bytes);
        return number + "." + seal(number, name);
    }

    /** The mark, if it is one of ours and of this name. */
    Optional<String> known(@Nullable String mark, UserName name) {
        var parts = mark == null ? new String[0] : mark.split("\\.", 2);
        return parts.length == 2 && isSealed(parts[0], parts[1], name)
                ? Optional.of(parts[0])
                : Optional.empty();
    }

    private boolean isSealed(String number, String seal, UserName name) {
        return MessageDigest.isEqual(seal(number, name).getBytes(UTF_8), seal.getBytes(UTF_8));
    }

    private String seal(String number, UserName name) {
        var sealed = keys.hash(("browser " + number + " " + name.key()).getBytes(UTF_8));
        return sealed.substring(sealed.indexOf(':') + 1);
    }
}
