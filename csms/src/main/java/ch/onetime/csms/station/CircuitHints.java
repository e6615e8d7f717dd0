package ch.onetime.csms.station;

import ch.onetime.csms.platform.Current;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at the fuses of a building together. */
final class CircuitHints {
    private final List<Circuit> circuits;

    CircuitHints(List<Circuit> circuits) {
        this.circuits = circuits;
    }

    List<CircuitHint> all() {
        var hints = new ArrayList<CircuitHint>();
        for (var circuit : circuits) {
            sum(circuit, hints);
            above(circuit, hints);
            bays(circuit, hints);
        }
        return List.copyOf(hints);
    }

    private void sum(Circuit circuit, List<CircuitHint> hints) {
        var sum =
                circuits.stream()
                        .filter(below -> Objects.equals(below.parentId(), circuit.id()))
                        .map(Circuit::fuse)
                        .reduce(new Current(0), Current::plus);
        if (sum.milliamperes() > circuit.fuse().milliamperes()) {
            hints.add(new CircuitHint.SumAboveFuse(circuit, sum));
        }
    }

    private void above(Circuit circuit, List<CircuitHint> hints) {
        for (var above : circuits) {
            if (!Objects.equals(circuit.parentId(), above.id())) {
                continue;
            }
            if (circuit.fuse().milliamperes() > above.fuse().milliamperes()) {
                hints.add(new CircuitHint.LargerThanAbove(circuit, above));
            }
            if (circuit.phases() > above.phases()) {
                hints.add(new CircuitHint.MorePhasesThanAbove(circuit, above));
            }
        }
    }

    /** Circuits one behind the other share their bays by right. */
    private void bays(Circuit circuit, List<CircuitHint> hints) {
        var own = circuit.bays();
        for (var other : circuits) {
            var theirs = other.bays();
            var isSibling = Objects.equals(circuit.parentId(), other.parentId());
            if (isSibling
                    && own != null
                    && theirs != null
                    && other.id() > circuit.id()
                    && own.overlaps(theirs)) {
                hints.add(new CircuitHint.SameBays(circuit, other));
            }
        }
    }
}
