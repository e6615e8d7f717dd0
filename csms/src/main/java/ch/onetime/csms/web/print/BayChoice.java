package ch.onetime.csms.web.print;

import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.station.Bay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bays as people name several: {@code 01, 05, 10–14}. */
sealed interface BayChoice {
    AsCounted COUNTED = new AsCounted();

    record Chosen(List<Bay> bays) implements BayChoice {}

    record Unknown(String name) implements BayChoice {}

    /**
     * @param all in the order in which people count
     * @param text empty: all of them
     */
    static BayChoice of(String text, List<Bay> all) {
        var chosen = new ArrayList<Bay>();
        for (var part : text.split("[,;]", -1)) {
            if (part.isBlank()) continue;
            var range = range(part.strip(), all);
            if (range.isEmpty()) return new Unknown(part.strip());
            chosen.addAll(range.get());
        }
        return new Chosen(chosen.isEmpty() ? all : chosen.stream().distinct().toList());
    }

    /** A name may itself hold a dash, so the whole is tried first. */
    private static Optional<List<Bay>> range(String part, List<Bay> all) {
        var one = find(part, all);
        if (one >= 0) return Optional.of(List.of(all.get(one)));
        var ends = part.split("[-–]", 2);
        if (ends.length < 2) return Optional.empty();
        var first = find(ends[0].strip(), all);
        var last = find(ends[1].strip(), all);
        return first < 0 || last < first
                ? Optional.empty()
                : Optional.of(all.subList(first, last + 1));
    }

    private static int find(String name, List<Bay> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equalsIgnoreCase(name)) return i;
        }
        for (int i = 0; i < all.size(); i++) { // 5 is 05 to whoever types it
            if (COUNTED.compare(all.get(i).name(), name) == 0) return i;
        }
        return -1;
    }
}
