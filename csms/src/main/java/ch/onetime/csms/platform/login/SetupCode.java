package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The code shown where the system was started. Who knows it stands at that machine, and may set the
 * system up from another one.
 */
public final class SetupCode {
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Consumer<String> announce;
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
        var plain = ReadableCode.plain(typed);
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
        code = ReadableCode.fresh();
        left = TRIES;
        announce.accept(ReadableCode.inHalves(code));
    }
}
