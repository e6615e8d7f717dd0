package ch.onetime.simulator.demo;

/** What becomes of a charger in the demo, so that there is something to see and to do. */
enum Part {
    USUAL,
    /** Its line is dead since the demo began. */
    OFFLINE,
    FAULTED,
    /** Nobody has let it in yet. */
    STRANGER;

    static Part of(String bay) {
        return switch (bay) {
            case "16" -> OFFLINE;
            case "21" -> FAULTED;
            case "24" -> STRANGER;
            default -> USUAL;
        };
    }
}
