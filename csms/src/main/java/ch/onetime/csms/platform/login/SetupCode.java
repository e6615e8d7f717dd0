package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The code shown where the system was started. Who knows it stands at that machine, and may set the
 * system up from another one.
 */
public final class SetupCode {
    /**
     * Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: read aloud or from a bad screen, they are confused.
     */
    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    private static final int HALF = 4;
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Consumer<String> announce;
    private final SecureRandom random = new SecureRandom();
    private String code = "";
    private int left;
    private Instant pausedUntil = Instant.EPOCH;

    /**
     * @param announce hears the first code at once, and each later one, such as {@code K7WD-93QM}
     */
    public SetupCode(InstantSource clock, Consumer<String> announce) {
        this.clock = clock;
        this.announce = announce;
        renew();
    }

    /** Compares without regard to case, blanks and dashes. */
    public synchronized SetupAnswer check(String typed) {
        var now = clock.instant();
        var pause = Duration.between(now, pausedUntil);
        // More than the whole pause is left only if the clock was set back.
        if (pause.isPositive() && pause.compareTo(PAUSE) <= 0) {
            return new SetupAnswer.TooMany(pause);
        }
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (MessageDigest.isEqual(plain.getBytes(UTF_8), code.getBytes(UTF_8))) {
            return new SetupAnswer.Correct();
        }
        left--;
        if (left > 0) {
            return new SetupAnswer.Wrong(left);
        }
        renew();
        pausedUntil = now.plus(PAUSE);
        return new SetupAnswer.TooMany(PAUSE);
    }

    private void renew() {
        var fresh = new StringBuilder();
        while (fresh.length() < 2 * HALF) {
            fresh.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        code = fresh.toString();
        left = TRIES;
        announce.accept(code.substring(0, HALF) + "-" + code.substring(HALF));
    }
}
