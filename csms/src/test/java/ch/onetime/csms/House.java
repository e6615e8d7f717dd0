package ch.onetime.csms;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.LoginLetter;
import ch.onetime.csms.station.Bay;
import ch.onetime.simulator.ChargePoint;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** People who live here, each with a bay, a charger and a card. */
public final class House {
    private final TestCsms csms;

    public House(TestCsms csms) {
        this.csms = csms;
    }

    /** In charge of the bay from now on, with this card, written to in this language. */
    public Person livesIn(String name, String bay, String card, String language) {
        return livesIn(name, bay, card, language, name.toLowerCase(Locale.ROOT) + "@example.ch");
    }

    public Person livesIn(
            String name, String bay, String card, String language, @Nullable String email) {
        var person = csms.app.people.add(new PersonWish(name, "3.2", language, email, ""));
        csms.app.people.moveIn(person, bay(bay), csms.clock.instant());
        csms.app.people.give(new IdTag(card), person, false);
        return person;
    }

    public Bay bay(String name) {
        return csms.app.bays.findOrAdd(name);
    }

    /** A charger whose only connector serves the bay. */
    public ChargePoint charger(String identity, String bay) {
        var charger = csms.plugIn(identity);
        csms.app.registry.servesBay(csms.station(identity).id(), 1, bay(bay));
        return charger;
    }

    public LoginLetter letter(Person person) {
        return csms.app.residentLogins.letter(person.id());
    }
}
