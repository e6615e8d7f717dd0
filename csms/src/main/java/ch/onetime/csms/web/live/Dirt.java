package ch.onetime.csms.web.live;

import ch.onetime.csms.access.AccessEvent;
import ch.onetime.csms.attention.AttentionEvent;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.metering.MeteringEvent;
import ch.onetime.csms.platform.Event;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.station.BayChanged;
import ch.onetime.csms.station.StationEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What has changed since somebody last looked; events only leave marks here, nothing is read. */
final class Dirt {
    private final AtomicBoolean charges = new AtomicBoolean(true);
    private final AtomicBoolean cards = new AtomicBoolean(true);
    private final AtomicBoolean allMeters = new AtomicBoolean(true);
    private final Set<Place> meters = ConcurrentHashMap.newKeySet();
    private final Runnable changed;

    /**
     * @param changed called after each mark, must return at once
     */
    Dirt(Runnable changed) {
        this.changed = changed;
    }

    void listenTo(Events events) {
        listen(events, "web-stations", StationEvent.class, _ -> {});
        listen(events, "web-bays", BayChanged.class, _ -> {});
        listen(events, "web-matters", AttentionEvent.class, _ -> {});
        listen(events, "web-charges", ChargingEvent.class, _ -> charges.set(true));
        listen(events, "web-cards", AccessEvent.class, _ -> cards.set(true));
        listen(
                events,
                "web-meters",
                MeteringEvent.class,
                event -> {
                    switch (event) {
                        case MeteringEvent.ReadingsArrived(var station, var connector) ->
                                meters.add(new Place(station, connector));
                    }
                });
    }

    void all() {
        charges.set(true);
        cards.set(true);
        allMeters.set(true);
        changed.run();
    }

    boolean takeCharges() {
        return charges.getAndSet(false);
    }

    boolean takeCards() {
        return cards.getAndSet(false);
    }

    boolean takeAllMeters() {
        return allMeters.getAndSet(false);
    }

    /** The places whose meters have told something; they count as seen from now on. */
    Set<Place> takeMeters() {
        var taken = Set.copyOf(meters);
        meters.removeAll(taken);
        return taken;
    }

    private <E extends Event> void listen(Events events, String name, Class<E> kind, Mark<E> mark) {
        events.subscribe(
                name,
                kind,
                new Subscriber<>() {
                    @Override
                    public void heard(E event) {
                        mark.by(event);
                        changed.run();
                    }

                    @Override
                    public void catchUp() {
                        all();
                    }
                });
    }

    @FunctionalInterface
    private interface Mark<E> {
        void by(E event);
    }
}
