package ch.onetime.ocpp.v16;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is found while one message is read. Costs nothing while nothing is found. */
final class Report {
    private static final int MOST_FINDINGS = 32;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DETAIL = 80;

    private final boolean strict;
    private final String action;
    private @Nullable List<Finding> findings;
    private @Nullable Finding last;
    private @Nullable Finding refused;

    Report(Mode mode, String action) {
        strict = mode == Mode.STRICT;
        this.action = action;
    }

    boolean isStrict() {
        return strict;
    }

    void tell(Rule rule, String field, String detail) {
        last = new Finding(rule, action, cut(field, LONGEST_NAME), cut(detail, LONGEST_DETAIL));
        if (findings == null) findings = new ArrayList<>(4);
        if (findings.size() < MOST_FINDINGS && isNew(last)) findings.add(last);
        if (strict) refuse();
    }

    /** What was told last cannot be lived with. The first refusal counts. */
    void refuse() {
        if (refused == null) refused = last;
    }

    @Nullable Finding refusal() {
        return refused;
    }

    List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /** Eight samples with the same fault are one finding. */
    private boolean isNew(Finding one) {
        return findings().stream()
                .noneMatch(old -> old.rule() == one.rule() && old.field().equals(one.field()));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
