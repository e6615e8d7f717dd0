package ch.onetime.csms.station;

import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * The parking bays of the site. Like the stations, all of them are kept in memory as well. Which
 * connector serves a bay, {@link Registry} knows.
 */
public final class Bays {
    /** A car park of two rows ends here; larger ones have rows of thirty. */
    private static final int MOST_IN_TWO_ROWS = 60;

    private static final int LONGEST_ROW = 30;
    private static final AsCounted COUNTED = new AsCounted();

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Map<Long, Bay> bays = new ConcurrentHashMap<>();
    private final Map<String, Long> byKey = new ConcurrentHashMap<>();
    private final ReentrantLock deciding = new ReentrantLock();

    public Bays(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        completeEarlierOnes();
        database.read(BayTable::all).forEach(this::remember);
    }

    /** Those in use, in the order in which people count. */
    public List<Bay> all() {
        return bays.values().stream()
                .filter(bay -> !bay.isArchived())
                .sorted(Bay.AS_PEOPLE_COUNT)
                .toList();
    }

    public List<Bay> archived() {
        return bays.values().stream().filter(Bay::isArchived).sorted(Bay.AS_PEOPLE_COUNT).toList();
    }

    /** Archived ones too. */
    public Optional<Bay> find(long id) {
        return Optional.ofNullable(bays.get(id));
    }

    /** The bay of an id that came from here. */
    public Bay get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No bay has the id " + id));
    }

    public Optional<Bay> named(String name) {
        return withName(name).filter(bay -> !bay.isArchived());
    }

    /** The one whose label shows this code. */
    public Optional<Bay> byCode(String code) {
        return bays.values().stream()
                .filter(bay -> !bay.isArchived() && bay.code().equals(code))
                .findFirst();
    }

    /** All of them, or none; one that was archived comes back with its old label. */
    public BayEdit add(List<String> names) {
        deciding.lock();
        try {
            var added = new ArrayList<Bay>();
            for (var name : names) {
                if (!Bay.isName(name)) {
                    return new BayEdit.NoName();
                }
                var known = withName(name);
                if (known.isPresent() && !known.get().isArchived()) {
                    return new BayEdit.NameTaken(known.get());
                }
                added.add(known.map(bay -> bay.archived(null)).orElseGet(() -> fresh(name)));
            }
            write(new NewBays(added));
            return new BayEdit.Done(List.copyOf(added));
        } finally {
            deciding.unlock();
        }
    }

    /** The bay of this name, added if there is none. */
    public Bay findOrAdd(String name) {
        return switch (named(name)
                .<BayEdit>map(bay -> new BayEdit.Done(List.of(bay)))
                .orElseGet(() -> add(List.of(name)))) {
            case BayEdit.Done(var found) -> found.getFirst();
            case BayEdit.NameTaken(var meanwhile) -> meanwhile;
            case BayEdit.Served(var by) -> throw new IllegalStateException("Adding frees nothing.");
            case BayEdit.NoName() ->
                    throw new IllegalArgumentException("\"" + name + "\" is no name for a bay.");
        };
    }

    public BayEdit change(long id, BayWish wish) {
        deciding.lock();
        try {
            if (!Bay.isName(wish.name())) {
                return new BayEdit.NoName();
            }
            var other = withName(wish.name()).filter(bay -> bay.id() != id);
            return other.<BayEdit>map(BayEdit.NameTaken::new)
                    .orElseGet(() -> written(get(id).with(wish)));
        } finally {
            deciding.unlock();
        }
    }

    /** For {@link Registry}, which knows that nothing serves it any more. */
    BayEdit archive(long id) {
        deciding.lock();
        try {
            return written(get(id).archived(clock.instant()));
        } finally {
            deciding.unlock();
        }
    }

    /** Whether somebody has laid them out, so that a name that is not there may be a slip. */
    public boolean hasPlan() {
        return all().stream().anyMatch(bay -> bay.spot() != null);
    }

    /** The bays of a site that is being set up, in two rows as most car parks have them. */
    NewBays prepare(int count) {
        var rows = count <= MOST_IN_TWO_ROWS ? 2 : (count + LONGEST_ROW - 1) / LONGEST_ROW;
        var columns = Math.max(1, (count + rows - 1) / rows);
        var names = BayNames.upTo(count);
        return new NewBays(
                IntStream.range(0, count)
                        .mapToObj(i -> at(new Spot(i / columns + 1, i % columns + 1), names.get(i)))
                        .toList());
    }

    /** Numbers them from 01 and lays them on the plan; those that are there already stay. */
    public List<Bay> lay(int count) {
        deciding.lock();
        try {
            var plan = prepare(count);
            write(plan);
            return plan.bays();
        } finally {
            deciding.unlock();
        }
    }

    /** They have been written by somebody else's work. */
    void keep(NewBays written) {
        written.bays().forEach(this::keep);
    }

    /** One that was there before is only moved to its place. */
    private Bay at(Spot spot, String name) {
        var bay = withName(name).orElseGet(() -> fresh(name)).archived(null);
        return bay.with(new BayWish(bay.name(), spot, bay.mode()));
    }

    private Bay fresh(String name) {
        var code = BayCode.fresh();
        return new Bay(database.nextId(), name.strip(), null, BayMode.CARD, code, null);
    }

    private Optional<Bay> withName(String name) {
        return Optional.ofNullable(byKey.get(Bay.key(name)))
                .map(bays::get)
                .or(() -> countedAs(name.strip()));
    }

    /** Whoever types 3 means 03, where there is no 3; rather one in use than an archived one. */
    private Optional<Bay> countedAs(String name) {
        return bays.values().stream()
                .filter(bay -> COUNTED.compare(bay.name(), name) == 0)
                .min(Comparator.comparing(Bay::isArchived).thenComparingLong(Bay::id));
    }

    private void keep(Bay bay) {
        remember(bay);
        events.publish(new BayChanged(bay.id()));
    }

    private void remember(Bay bay) {
        var before = bays.put(bay.id(), bay);
        if (before != null) {
            byKey.remove(Bay.key(before.name()), bay.id());
        }
        byKey.put(Bay.key(bay.name()), bay.id());
    }

    private void completeEarlierOnes() {
        var incomplete = database.read(BayTable::withoutCode);
        if (!incomplete.isEmpty()) {
            database.write(
                    Lane.PEOPLE,
                    Site.ID,
                    sql -> {
                        incomplete.forEach(bay -> BayTable.complete(sql, bay, BayCode.fresh()));
                        return true;
                    });
        }
    }

    private BayEdit written(Bay bay) {
        write(new NewBays(List.of(bay)));
        return new BayEdit.Done(List.of(bay));
    }

    private void write(NewBays wanted) {
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    wanted.write(sql);
                    return true;
                });
        keep(wanted);
    }
}
