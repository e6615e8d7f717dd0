package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.attention.Fact;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.station.Station;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** A garage in the middle of a day: something of everything that the pages can show. */
final class Furnished {
    /** What there is to do in it, and how much of it. */
    private static final Map<Kind, String> MATTERS =
            Map.of(
                    Kind.FAULT, "",
                    Kind.WANTS_TO_JOIN, "",
                    Kind.UNKNOWN_CARD, "",
                    Kind.SESSIONS_OF_NOBODY, "5");

    private Furnished() {}

    /** Returns somebody who lives there, with a bay and a card. */
    static Person furnish(TestCsms csms) {
        var now = csms.clock.instant();
        csms.knows(TestCsms.ALICE);
        csms.knows(TestCsms.BOB);
        for (var number = 1; number <= 12; number++) {
            var bay = "%02d".formatted(number);
            var identity = "ZAP-0492" + bay;
            csms.servesBay(identity, 1, bay);
            lives(csms, identity, number, now);
        }
        csms.knocks("NEW-7731");
        var keller = moveIn(csms, now);
        comesToRest(csms);
        return keller;
    }

    /** What it does by itself is done: whoever looks at it for minutes sees the same. */
    private static void comesToRest(TestCsms csms) {
        eventually("the one that went is missed", () -> !csms.isOnline("ZAP-049206"));
        var there =
                csms.app.registry.all().stream()
                        .filter(Station::isAccepted)
                        .map(Station::id)
                        .filter(csms.app.gateway.chargers()::isOnline)
                        .toList();
        there.forEach(station -> csms.app.tuning.read(station, "Elektro Muster"));
        eventually("settings are read", () -> there.stream().noneMatch(csms.app.tuning::isBusy));
        eventually("all matters are open", () -> matters(csms).equals(MATTERS));
    }

    private static Map<Kind, String> matters(TestCsms csms) {
        return csms.app.attention.open().stream()
                .collect(
                        Collectors.toMap(
                                Incident::kind,
                                matter -> matter.fact(Fact.COUNT),
                                (one, other) -> one + " and " + other));
    }

    private static Person moveIn(TestCsms csms, Instant now) {
        var wish = new PersonWish("Anna Keller", "3.2", "de", "keller@example.org", "");
        var keller = csms.app.people.add(wish);
        var bay = csms.app.bays.findOrAdd("01");
        csms.app.people.moveIn(keller, bay, now.minus(Duration.ofDays(90)));
        csms.app.people.give(new IdTag(TestCsms.ALICE), keller, false);
        return keller;
    }

    private static void lives(TestCsms csms, String identity, int number, Instant now) {
        var charger = csms.plugIn(identity);
        switch (number) {
            case 1, 4, 7 -> {
                var card = number == 1 ? TestCsms.ALICE : TestCsms.BOB;
                charger.startsCharging(1, card, 0, now.minus(Duration.ofMinutes(30)));
                charger.status(1, ChargePointStatus.Charging);
                charger.meters(1, now);
            }
            case 2 -> {
                charger.startsCharging(1, TestCsms.ALICE, 0, now.minus(Duration.ofHours(3)));
                charger.stopsCharging(1, 19_600, now.minus(Duration.ofHours(1)));
                charger.status(1, ChargePointStatus.Finishing);
            }
            case 3 -> charger.status(1, ChargePointStatus.Preparing);
            case 5 -> charger.status(1, ChargePointStatus.Faulted);
            case 6 -> charger.dropsOff();
            case 8 -> {
                charger.authorizes("STRANGER-" + number);
                charger.status(1, ChargePointStatus.Available);
            }
            case 9 -> charger.status(1, ChargePointStatus.Unavailable);
            case 10 -> {
                charger.startsCharging(1, TestCsms.BOB, 0, now.minus(Duration.ofHours(2)));
                charger.status(1, ChargePointStatus.SuspendedEV);
            }
            default -> charger.status(1, ChargePointStatus.Available);
        }
    }
}
