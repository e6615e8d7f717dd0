package ch.onetime.csms.web.live;

import java.util.List;
import java.util.Locale;

/** Which places the table shows. */
public enum Show {
    ALL,
    CHARGING,
    WAITING,
    FREE,
    FAULT,
    OFFLINE;

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
        return this == ALL || this == of(tile.look());
    }

    private static Show of(Look look) {
        return switch (look) {
            case CHARGING -> CHARGING;
            case PLUGGED_IN, PAUSED_BY_CAR, WAITING, FINISHING, RESERVED -> WAITING;
            case FREE -> FREE;
            case FAULT, OUT_OF_SERVICE -> FAULT;
            case OFFLINE, SILENT -> OFFLINE;
        };
    }
}
