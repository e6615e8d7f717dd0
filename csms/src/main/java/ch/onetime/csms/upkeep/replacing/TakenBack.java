package ch.onetime.csms.upkeep.replacing;

/** What came of taking a replacement back; but for the first nothing was changed. */
public sealed interface TakenBack {
    record Done(Replacement replacement) implements TakenBack {}

    /** It was taken back before, or there never was one. */
    record Gone() implements TakenBack {}

    /** Somebody has charged at the new charger: its energy belongs to the bay. */
    record Charged() implements TakenBack {}

    /** Something else was changed since: the bays hang elsewhere, or a charger is gone. */
    record Moved() implements TakenBack {}
}
