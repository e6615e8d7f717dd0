package ch.onetime.csms.api.json;

import java.util.List;

/** JSON that is not what was asked for. */
public final class Misfit extends RuntimeException {
    private final transient List<String> complaints;

    /**
     * @param complaints each a sentence that names the member and what it should be
     */
    Misfit(List<String> complaints) {
        super(String.join(" ", complaints), null, false, false);
        this.complaints = List.copyOf(complaints);
    }

    public List<String> complaints() {
        return complaints;
    }
}
