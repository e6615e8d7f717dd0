package ch.onetime.csms.station;

import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.AuditEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fuses of the building, from its connection to the street down to the sub-boards. */
public final class Circuits {
    private final Database database;
    private final Audit audit;
    private final ReentrantLock deciding = new ReentrantLock();
    private volatile List<Circuit> circuits;
    private final Map<Long, Long> ofBays;

    public Circuits(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
        this.circuits = inOrder(database.read(CircuitTable::all));
        this.ofBays = new ConcurrentHashMap<>(database.read(CircuitTable::ofBays));
    }

    /** Each behind the one it hangs on. */
    public List<Circuit> all() {
        return circuits;
    }

    /** The building's own connection, if anybody has said what it carries. */
    public Optional<Circuit> main() {
        return circuits.stream().filter(Circuit::isMain).findFirst();
    }

    public Optional<Circuit> find(long id) {
        return circuits.stream().filter(circuit -> circuit.id() == id).findFirst();
    }

    /** How many fuses there are between this one and the street. */
    public int depth(Circuit circuit) {
        var above = circuit.parentId();
        return above == null ? 0 : 1 + find(above).map(this::depth).orElse(0);
    }

    /** The last fuse before this bay: the one somebody named, else the one that counts it. */
    public Optional<Circuit> feeding(Bay bay) {
        return Optional.ofNullable(ofBays.get(bay.id()))
                .flatMap(this::find)
                .or(() -> counting(bay));
    }

    /**
     * Somebody stood before the board. What follows from the numbers of the bays is not said again,
     * so that it goes along when they are changed.
     *
     * @param circuit by its id; null: nobody knows
     */
    public void feeds(@Nullable Long circuit, Bay bay) {
        var counted = counting(bay).map(Circuit::id).orElse(null);
        var said = Objects.equals(circuit, counted) ? null : circuit;
        if (Objects.equals(said, ofBays.get(bay.id()))) {
            return;
        }
        database.write(
                Lane.PEOPLE,
                bay.id(),
                sql -> {
                    CircuitTable.feed(sql, bay, said);
                    return true;
                });
        if (said == null) {
            ofBays.remove(bay.id());
        } else {
            ofBays.put(bay.id(), said);
        }
    }

    private Optional<Circuit> counting(Bay bay) {
        return circuits.stream()
                .filter(circuit -> circuit.bays() != null && circuit.bays().has(bay))
                .max(Comparator.comparingInt(this::depth))
                .or(this::main);
    }

    public List<CircuitHint> hints() {
        return new CircuitHints(circuits).all();
    }

    /**
     * @param by the name of whoever wants it
     */
    public CircuitEdit put(CircuitWish wish, String by) {
        deciding.lock();
        try {
            if (!fits(wish)) {
                return new CircuitEdit.Unfit();
            }
            if (wish.id() != null && find(wish.id()).isEmpty()) {
                return new CircuitEdit.Nowhere();
            }
            if (!isPlaced(wish)) {
                return new CircuitEdit.Misplaced();
            }
            var circuit =
                    new Circuit(
                            wish.id() == null ? database.nextId() : wish.id(),
                            wish.parentId(),
                            wish.name().strip(),
                            wish.fuse(),
                            wish.phases(),
                            wish.bays());
            var detail = circuit.fuse().amperes() + " A, " + circuit.phases();
            var entry = audit.entry(by, "circuit.put", circuit.name(), detail);
            write(circuit, entry, sql -> CircuitTable.put(sql, circuit));
            return new CircuitEdit.Done(circuit);
        } finally {
            deciding.unlock();
        }
    }

    public CircuitEdit archive(long id, String by) {
        deciding.lock();
        try {
            var circuit = find(id);
            if (circuit.isEmpty()) {
                return new CircuitEdit.Nowhere();
            }
            if (circuits.stream().anyMatch(below -> Objects.equals(below.parentId(), id))) {
                return new CircuitEdit.InUse();
            }
            var entry = audit.entry(by, "circuit.archived", circuit.get().name(), "");
            write(
                    circuit.get(),
                    entry,
                    sql -> CircuitTable.archive(sql, circuit.get(), entry.at()));
            return new CircuitEdit.Done(circuit.get());
        } finally {
            deciding.unlock();
        }
    }

    private void write(Circuit circuit, AuditEntry entry, Consumer<Sql> change) {
        database.write(
                Lane.PEOPLE,
                circuit.id(),
                sql -> {
                    change.accept(sql);
                    Audit.write(sql, entry);
                    return true;
                });
        circuits = inOrder(database.read(CircuitTable::all));
    }

    private static boolean fits(CircuitWish wish) {
        var name = wish.name().strip();
        var bays = wish.bays();
        return !name.isEmpty()
                && name.length() <= Circuit.LONGEST_NAME
                && wish.fuse().amperes() >= 1
                && wish.fuse().amperes() <= Circuit.MOST_AMPS
                && (wish.phases() == 1 || wish.phases() == 3)
                && (bays == null || (bays.first() >= 0 && bays.first() <= bays.last()));
    }

    /** One main fuse; all others on one that is there, and not on one behind themselves. */
    private boolean isPlaced(CircuitWish wish) {
        var above = wish.parentId();
        if (above == null) {
            return main().map(Circuit::id).map(id -> id.equals(wish.id())).orElse(true);
        }
        return find(above).isPresent()
                && (wish.id() == null || !behind(wish.id()).contains(above))
                && !main().map(Circuit::id).map(id -> id.equals(wish.id())).orElse(false);
    }

    /** The circuit itself and all that hang on it, near or far. */
    private Set<Long> behind(long id) {
        var behind = new HashSet<>(Set.of(id));
        for (var circuit : circuits) { // those above come first
            if (circuit.parentId() != null && behind.contains(circuit.parentId())) {
                behind.add(circuit.id());
            }
        }
        return behind;
    }

    private static List<Circuit> inOrder(List<Circuit> all) {
        var ordered = new ArrayList<Circuit>();
        all.stream()
                .filter(Circuit::isMain)
                .forEach(main -> addWithThoseBehind(main, all, ordered));
        return List.copyOf(ordered);
    }

    private static void addWithThoseBehind(
            Circuit circuit, List<Circuit> all, List<Circuit> ordered) {
        ordered.add(circuit);
        all.stream()
                .filter(below -> Objects.equals(below.parentId(), circuit.id()))
                .sorted(Comparator.comparing(Circuit::name, new AsCounted()))
                .forEach(below -> addWithThoseBehind(below, all, ordered));
    }
}
