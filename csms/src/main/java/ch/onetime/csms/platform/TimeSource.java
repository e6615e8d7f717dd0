package ch.onetime.csms.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether somebody sets this machine's clock. */
public enum TimeSource {
    /** A time server does; what the clock says is right. */
    FOLLOWED,
    /** Nobody does: it says what it said when it was last set, plus or minus its drift. */
    ALONE,
    /** This operating system does not tell. */
    UNKNOWN;

    private static final Logger log = LoggerFactory.getLogger(TimeSource.class);

    /** What adjtimex(2) answers while nothing keeps the clock in step. */
    private static final int TIME_ERROR = 5;

    /** More than any platform's {@code struct timex}; all zero asks and changes nothing. */
    private static final int LARGER_THAN_TIMEX = 512;

    /**
     * The kernel of Linux knows, whichever program follows the time servers; others are not asked.
     */
    @SuppressWarnings("restricted") // calls into the C library
    public static TimeSource ofThisMachine() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return UNKNOWN;
        }
        try (var memory = Arena.ofConfined()) {
            var linker = Linker.nativeLinker();
            var adjtimex =
                    linker.downcallHandle(
                            linker.defaultLookup().find("adjtimex").orElseThrow(),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS));
            return of((int) adjtimex.invokeExact(memory.allocate(LARGER_THAN_TIMEX, 8)));
        } catch (Throwable refused) {
            log.info("Whether somebody sets the clock is not known: {}", refused.toString());
            return UNKNOWN;
        }
    }

    static TimeSource of(int answer) {
        return answer < 0 ? UNKNOWN : answer == TIME_ERROR ? ALONE : FOLLOWED;
    }
}
