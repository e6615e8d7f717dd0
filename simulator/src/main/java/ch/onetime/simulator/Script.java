package ch.onetime.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a car stands at a connector and wants to charge. */
enum Script implements Guests {
    /** Connected and idle. */
    IDLE {
        @Override
        public boolean wants(int connector, Instant begin, Instant now, ZoneId zone) {
            return false;
        }
    },

    /** Two hours of charging, ten minutes of rest, and again; each connector a little later. */
    CHARGE {
        @Override
        public boolean wants(int connector, Instant begin, Instant now, ZoneId zone) {
            var minutes = Duration.between(begin, now).toMinutes() - 7L * (connector - 1);
            return minutes >= 0 && minutes % 130 < 120;
        }
    },

    /** As people live: a short charge over lunch and a long one in the evening. */
    FULL_DAY {
        @Override
        public boolean wants(int connector, Instant begin, Instant now, ZoneId zone) {
            var time = LocalTime.ofInstant(now, zone).minusMinutes(25L * (connector - 1));
            return within(time, 12, 13) || within(time, 18, 23);
        }
    };

    /** How long the script runs until it has shown everything. */
    Duration length() {
        return this == FULL_DAY ? Duration.ofDays(1) : Duration.ofHours(3);
    }

    private static boolean within(LocalTime time, int from, int to) {
        return time.getHour() >= from && time.getHour() < to;
    }
}
