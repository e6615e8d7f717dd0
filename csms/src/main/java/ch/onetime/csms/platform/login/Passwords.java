package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.platform.login.Objection.Rule;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/**
 * Passwords of people. They are short and guessable, so trying one is made dear: 19 MiB and tens of
 * milliseconds (Argon2id). Only two are tried at once, so that a crowd at the door cannot eat the
 * memory of a small machine.
 */
public final class Passwords {
    public static final int USUAL_MINIMUM = 8;

    private static final int MAXIMUM = 500;
    private static final int AT_ONCE = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final PasswordHash.Cost COST = new PasswordHash.Cost(19_456, 2, 1);

    private final int minimum;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * @param minimum the fewest characters a new password may have; old ones stay good
     */
    public Passwords(int minimum) {
        this.minimum = minimum;
    }

    /** Why this password cannot be taken. */
    public Optional<Objection> objection(String password) {
        var length = password.codePointCount(0, password.length());
        if (password.isBlank()) {
            return objection(Rule.PASSWORD_EMPTY, minimum, "The password is empty.");
        }
        if (length < minimum) {
            return objection(
                    Rule.PASSWORD_SHORT,
                    minimum,
                    "The password has %d characters; it needs at least %d."
                            .formatted(length, minimum));
        }
        if (tooLong(password)) {
            return objection(
                    Rule.PASSWORD_LONG,
                    MAXIMUM,
                    "The password has %d characters; it may have at most %d."
                            .formatted(length, MAXIMUM));
        }
        return Optional.empty();
    }

    /** What to keep instead of the password, in the PHC string format. */
    public String hash(String password) {
        objection(password)
                .ifPresent(objection -> {
                    throw new IllegalArgumentException(objection.sentence());
                });
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(COST, salt, derive(password, COST, salt, HASH_BYTES)).toText();
    }

    /** Whether this is the password of that hash; takes as long for a wrong one. */
    public boolean matches(String password, String hash) {
        var kept = PasswordHash.parse(hash);
        return !tooLong(password)
                && MessageDigest.isEqual(
                        kept.hash(),
                        derive(password, kept.cost(), kept.salt(), kept.hash().length));
    }

    /**
     * Takes as long as {@link #matches}: an unknown name must not answer faster than a known one.
     */
    void matchNobody(String password) {
        if (!tooLong(password)) {
            derive(password, COST, new byte[SALT_BYTES], HASH_BYTES);
        }
    }

    private byte[] derive(String password, PasswordHash.Cost cost, byte[] salt, int length) {
        turns.acquireUninterruptibly();
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(cost.with(salt));
            var hash = new byte[length];
            argon2.generateBytes(bytes(password), hash);
            return hash;
        } finally {
            turns.release();
        }
    }

    private static Optional<Objection> objection(Rule rule, int limit, String sentence) {
        return Optional.of(new Objection(rule, limit, sentence));
    }

    /** Nobody can have chosen it, so nobody needs to wait for it. */
    private static boolean tooLong(String password) {
        return password.codePointCount(0, password.length()) > MAXIMUM;
    }

    /** An ä is one sign or two, depending on the keyboard; for us it is always one. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8);
    }
}
