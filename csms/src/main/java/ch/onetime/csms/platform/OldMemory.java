package ch.onetime.csms.platform;

import static java.lang.management.MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import javax.management.NotificationEmitter;

/**
 * Gives memory back. The collector for small machines lets its old part grow up to the allowed most
 * before it looks there for what nobody needs any more: a box on which a few papers a day are
 * printed would hold all of it after a week. Here it looks as soon as the old part holds half more
 * than lived in it after the last look, and {@link #LEAST_SLACK} at least.
 */
public final class OldMemory {
    /** Bytes; about what one printed paper leaves behind. */
    private static final long LEAST_SLACK = 12L << 20;

    private static final String OF_THE_SERIAL_COLLECTOR = "Tenured Gen";

    private final MemoryPoolMXBean pool;

    private OldMemory(MemoryPoolMXBean pool) {
        this.pool = pool;
    }

    /** From now on until the program ends; other collectors look after themselves. */
    public static void keepSmall() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(OF_THE_SERIAL_COLLECTOR))
                .findAny()
                .ifPresent(pool -> new OldMemory(pool).watch());
    }

    private void watch() {
        var memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        memory.addNotificationListener(
                (_, _) -> tidy(),
                notification -> MEMORY_THRESHOLD_EXCEEDED.equals(notification.getType()),
                null);
        allowSlack();
    }

    private void tidy() {
        System.gc();
        allowSlack();
    }

    private void allowSlack() {
        var usage = pool.getUsage();
        var threshold = usage.getUsed() + Math.max(LEAST_SLACK, usage.getUsed() / 2);
        // Nearly full, it is looked through anyway; zero is no threshold.
        pool.setUsageThreshold(threshold < usage.getMax() ? threshold : 0);
    }
}
