package ch.onetime.ocpp.v16;

import java.io.Serial;
import java.util.List;

/** We were about to send a message that the specification forbids: our own mistake. */
public final class ProtocolBreach extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Finding> violations;

    ProtocolBreach(List<Finding> violations) {
        super(String.join("; ", violations.stream().map(Finding::sentence).toList()));
        this.violations = violations;
    }

    public List<Finding> violations() {
        return violations;
    }
}
