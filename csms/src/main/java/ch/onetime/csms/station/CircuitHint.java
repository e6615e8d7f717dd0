package ch.onetime.csms.station;

import ch.onetime.csms.platform.Current;

/** What an electrician would look at twice. None of it is forbidden. */
public sealed interface CircuitHint {
    Circuit circuit();

    /** All of them together can take more than the fuse above lets through. */
    record SumAboveFuse(Circuit circuit, Current sum) implements CircuitHint {}

    /** The fuse above blows first. */
    record LargerThanAbove(Circuit circuit, Circuit above) implements CircuitHint {}

    /** Three phases behind one. */
    record MorePhasesThanAbove(Circuit circuit, Circuit above) implements CircuitHint {}

    /** A bay hangs on both. */
    record SameBays(Circuit circuit, Circuit other) implements CircuitHint {}
}
