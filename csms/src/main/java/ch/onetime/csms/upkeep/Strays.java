package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Events;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chargers that call with an address which lacks their name. All of them would be taken for one, so
 * none is let in; whoever sets them up sees here that they try.
 */
public final class Strays {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int MOST = 50;
    private static final int LONGEST_PATH = 100;

    private final Events events;
    private final InstantSource clock;
    private final Map<String, Stray> byRemote = new ConcurrentHashMap<>();

    public Strays(Events events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    public void called(String remote, String path) {
        var now = clock.instant();
        byRemote.values().removeIf(stray -> stray.at().isBefore(now.minus(REMEMBERED)));
        if (byRemote.size() < MOST || byRemote.containsKey(remote)) {
            var shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
            byRemote.put(remote, new Stray(remote, shown, now));
            events.publish(new UpkeepEvent.StrayCalled());
        }
    }

    /** Those of the last quarter of an hour, the latest first. */
    public List<Stray> latest() {
        var since = clock.instant().minus(REMEMBERED);
        return byRemote.values().stream()
                .filter(stray -> !stray.at().isBefore(since))
                .sorted(Comparator.comparing(Stray::at).reversed())
                .toList();
    }
}
