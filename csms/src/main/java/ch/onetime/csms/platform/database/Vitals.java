package ch.onetime.csms.platform.database;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers whether the database is there, and logs once when it goes and when it returns. */
final class Vitals {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final InstantSource clock;
    private volatile Health health = new Health.Up();

    Vitals(InstantSource clock) {
        this.clock = clock;
    }

    Health health() {
        return health;
    }

    boolean away() {
        return health instanceof Health.Away;
    }

    synchronized void isUp() {
        if (away()) {
            health = new Health.Up();
            LOG.info("The database is back.");
        }
    }

    synchronized void isAway(String why) {
        if (!away()) {
            health = new Health.Away(clock.instant(), why);
            LOG.error("The database is away: {}", why);
        }
    }
}
