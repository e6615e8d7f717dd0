package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.IdTag;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The card of a test charge, which nobody can hold: fourteen hexadecimal digits, because some
 * chargers take no other. The numbers of real cards begin with their maker's, and none has this
 * one.
 */
final class TestTag {
    private static final String PREFIX = "7E57";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9A-F]{10}");
    private static final long TEN_DIGITS = 1L << 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestTag() {}

    static IdTag fresh() {
        return new IdTag(PREFIX + "%010X".formatted(RANDOM.nextLong(TEN_DIGITS)));
    }

    static boolean isOne(IdTag tag) {
        return SHAPE.matcher(tag.text()).matches();
    }
}
