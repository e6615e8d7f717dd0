package ch.onetime.csms.web.live;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which places the table shows. */
public enum Show {
    ALL(Set.of()),
    CHARGING(Set.of(Look.CHARGING)),
    WAITING(
            Set.of(
                    Look.PLUGGED_IN,
                    Look.PAUSED_BY_CAR,
                    Look.WAITING,
                    Look.FINISHING,
                    Look.RESERVED)),
    FREE(Set.of(Look.FREE)),
    FAULT(Set.of(Look.FAULT, Look.OUT_OF_SERVICE)),
    OFFLINE(Set.of(Look.OFFLINE, Look.SILENT));

    private final Set<Look> looks;

    Show(Set<Look> looks) {
        this.looks = looks;
    }

    /** As it stands in an address; everything else shows all. */
    public static Show of(String name) {
        return List.of(values()).stream()
                .filter(one -> one.parameter().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of what it is called. */
    public String word() {
        return "table.show." + parameter();
    }

    public boolean includes(Tile tile) {
        return this == ALL || looks.contains(tile.look());
    }
}
