package ch.onetime.csms.web.page;

import ch.onetime.csms.platform.Energy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kilowatt-hours as people read them off a meter and type them. */
public final class KilowattHours {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.]\\d{1,6})?");
    private static final Pattern UNIT = Pattern.compile("(?i)kwh$");
    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("['’\\s\\u00a0\\u202f]");
    private static final BigDecimal MILLIWATT_HOURS = BigDecimal.valueOf(1_000_000);

    private KilowattHours() {}

    /** Apostrophes and blanks between thousands do no harm; a comma is a point. */
    public static Optional<Energy> read(String typed) {
        var number = UNIT.matcher(typed).replaceAll("");
        var text = BETWEEN_THOUSANDS.matcher(number).replaceAll("").replace(',', '.');
        return NUMBER.matcher(text).matches()
                ? Optional.of(
                        new Energy(new BigDecimal(text).multiply(MILLIWATT_HOURS).longValueExact()))
                : Optional.empty();
    }

    /** Exactly: what calculations go on with. */
    public static BigDecimal of(Energy energy) {
        return BigDecimal.valueOf(energy.milliwattHours(), 6);
    }
}
