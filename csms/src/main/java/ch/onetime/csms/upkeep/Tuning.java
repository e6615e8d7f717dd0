package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandLog;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets chargers up so that no stranger charges, not even while the line is down. What they are set
 * to is read by itself. Only what differs is written, and only when somebody says so: some chargers
 * restart at each write.
 */
public final class Tuning implements AutoCloseable {
    private static final String SYSTEM = "the system";

    private final Events events;
    private final Registry registry;
    private final Joining joining;
    private final Configuration configuration;
    private final Asking asking;
    private final FirstReading firstReading;
    private final Map<StationId, Set<String>> refused = new ConcurrentHashMap<>();
    private final Map<StationId, Thread> busy = new ConcurrentHashMap<>();

    public Tuning(
            Events events,
            Registry registry,
            Joining joining,
            Configuration configuration,
            Chargers chargers,
            CommandLog commandLog) {
        this(events, registry, joining, configuration, chargers, commandLog, FirstReading.QUIET);
    }

    /**
     * @param quiet how long a charger that comes is left alone, if nobody stands before it
     */
    Tuning(
            Events events,
            Registry registry,
            Joining joining,
            Configuration configuration,
            Chargers chargers,
            CommandLog commandLog,
            Duration quiet) {
        this.events = events;
        this.registry = registry;
        this.joining = joining;
        this.configuration = configuration;
        this.asking = new Asking(chargers, commandLog);
        this.firstReading = new FirstReading(this::hasToldNothing, this::readsAndWaits, quiet);
        events.subscribe("tuning", StationEvent.class, this::heard);
    }

    public List<Wish> of(StationId station) {
        return Wishes.of(configuration.of(station), refused.getOrDefault(station, Set.of()));
    }

    public boolean isBusy(StationId station) {
        return busy.containsKey(station);
    }

    /** Whether it charges for everyone although its bays want a card, as far as it tells. */
    public boolean chargesForEveryone(StationId station) {
        var isMeantTo =
                registry.connectors(station).stream()
                        .map(Connector::bay)
                        .anyMatch(bay -> bay != null && bay.mode() == BayMode.PLUG);
        return !isMeantTo && isSetFree(station);
    }

    private boolean isSetFree(StationId station) {
        return of(station).stream()
                .anyMatch(wish ->
                        wish.purpose() == Wish.Purpose.NO_FREE_CHARGING
                                && wish.standing() != Wish.Standing.MET);
    }

    /** Asks for its settings; false: it is away, or busy with this already. */
    public boolean read(StationId station, String by) {
        return isPossible(station) && works(station, () -> reads(station, by));
    }

    /** Sets what differs, one after the other, and reads it back. */
    public boolean setAll(StationId station, String by) {
        return isPossible(station)
                && works(
                        station,
                        () -> {
                            reads(station, by);
                            sets(station, by);
                            reads(station, by);
                        });
    }

    @Override
    public void close() {
        firstReading.close();
        busy.values().forEach(Thread::interrupt);
    }

    /** Work that waits for a charger. */
    private interface Job {
        void run() throws InterruptedException;
    }

    private void heard(StationEvent event) {
        switch (event) {
            case StationEvent.StationBooted(var station) -> {
                if (joining.isOpen() && hasToldNothing(station)) {
                    read(station, SYSTEM); // somebody stands before it
                } else {
                    firstReading.soon(station);
                }
            }
            case StationEvent.StationConnected(var station) -> firstReading.soon(station);
            case StationEvent.StationAccepted(var station) -> firstReading.soon(station);
            case StationEvent.StationAppeared appeared -> {}
            case StationEvent.StationChanged changed -> {}
            case StationEvent.StationDisconnected disconnected -> {}
            case StationEvent.StatusChanged changed -> {}
        }
    }

    private boolean hasToldNothing(StationId station) {
        return isPossible(station)
                && !registry.get(station).isArchived()
                && configuration.of(station).isEmpty();
    }

    private void readsAndWaits(StationId station) throws InterruptedException {
        read(station, SYSTEM);
        var work = busy.get(station);
        if (work != null) {
            work.join();
        }
    }

    private boolean isPossible(StationId station) {
        return registry.get(station).isAccepted() && asking.isOnline(station);
    }

    private boolean works(StationId station, Job job) {
        var thread =
                Thread.ofVirtual()
                        .name("tuning-" + station.value())
                        .unstarted(() -> {
                            try {
                                job.run();
                            } catch (InterruptedException closing) {
                                Thread.currentThread().interrupt();
                            } finally {
                                busy.remove(station);
                                events.publish(new UpkeepEvent.SettingsLooked(station));
                            }
                        });
        if (busy.putIfAbsent(station, thread) != null) {
            return false;
        }
        thread.start();
        return true;
    }

    private void reads(StationId station, String by) throws InterruptedException {
        var _ = asking.status(station, new Command.ReadConfiguration(List.of()), by);
    }

    private void sets(StationId station, String by) throws InterruptedException {
        var no = new HashSet<String>();
        for (var wish : of(station)) {
            var wanted = wish.wanted();
            if (!wish.isOpen() || wanted == null) {
                continue;
            }
            var values =
                    wish.key().equalsIgnoreCase(Wishes.SAMPLED) ? Wishes.VALUES : List.of(wanted);
            if (!sets(station, wish.key(), values, by)) {
                no.add(wish.key().toLowerCase(Locale.ROOT));
            }
        }
        refused.put(station, Set.copyOf(no));
    }

    private boolean sets(StationId station, String key, List<String> values, String by)
            throws InterruptedException {
        for (var value : values) {
            var answer = asking.status(station, new Command.Configure(key, value), by);
            if (answer.equals("Accepted") || answer.equals("RebootRequired")) {
                return true;
            }
        }
        return false;
    }
}
