package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;

/** Lets chargers nobody knows join for a while. */
public record OpenJoining(@Means("1 to 720.") int minutes) {
    private static final int MOST = 720;

    public OpenJoining {
        if (minutes < 1 || minutes > MOST) {
            throw new IllegalArgumentException("minutes is 1 to " + MOST + ", not " + minutes);
        }
    }
}
