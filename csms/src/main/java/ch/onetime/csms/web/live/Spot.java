package ch.onetime.csms.web.live;

import ch.onetime.csms.web.page.Phrase;

/**
 * What people call a place to charge.
 *
 * @param label the bay, else the charger's name
 * @param isBay whether the label is a bay
 */
public record Spot(String label, boolean isBay) {
    static Spot bay(String bay) {
        return new Spot(bay, true);
    }

    static Spot charger(String name) {
        return new Spot(name, false);
    }

    /** As it stands in a sentence. */
    public Phrase phrase() {
        return isBay ? Phrase.of("bay.name", label) : Phrase.plain(label);
    }
}
