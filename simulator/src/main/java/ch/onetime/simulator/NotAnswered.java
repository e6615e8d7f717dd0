package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Outcome;
import java.io.Serial;

/** The central system did not answer as the charger could expect; the outcome says what it did. */
public final class NotAnswered extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    NotAnswered(String action, Outcome outcome) {
        super(action + ": " + outcome);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
