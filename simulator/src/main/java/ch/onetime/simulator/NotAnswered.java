package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Outcome;
import java.io.Serial;

/** The central system did not answer as the charger could expect; the outcome says what it did. */
public final class NotAnswered extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    NotAnswered(String action, Outcome outcome) {
        super(action + " " + words(outcome));
        this.outcome = outcome;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var payload) -> "was answered with nonsense: " + payload;
            case Outcome.Failed failed ->
                    "was refused with %s: %s".formatted(failed.codeText(), failed.description());
            case Outcome.TimedOut _ -> "was not answered in time";
            case Outcome.Lost _ -> "was not answered before the line went dead";
            case Outcome.NotSent _ -> "could not be sent, the line is down";
            case Outcome.Expired _ -> "did not get its turn in time";
        };
    }

    public Outcome outcome() {
        return outcome;
    }
}
