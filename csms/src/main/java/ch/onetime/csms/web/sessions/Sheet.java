package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.KilowattHours;
import ch.onetime.csms.web.visit.Visit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The transactions as a table for spreadsheets. A cell is a text, a number, a time at the site, or
 * null for none.
 */
final class Sheet {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "started",
                    "stopped",
                    "place",
                    "charger",
                    "connector",
                    "energy",
                    "register.start",
                    "register.stop",
                    "reason",
                    "state",
                    "flags");
    private static final List<String> OF_PEOPLE = List.of("person", "card", "label");

    private final Visit visit;
    private final Finder finder;
    private final Tellings tellings;
    private final boolean namesPeople;

    Sheet(SessionRooms rooms, Visit visit) {
        this.visit = visit;
        this.finder = new Finder(rooms);
        this.tellings = new Tellings(rooms, finder);
        this.namesPeople = visit.may(Right.SEE_PEOPLE);
    }

    String title() {
        return visit.say("sessions.title");
    }

    List<String> header() {
        var columns = new ArrayList<>(COLUMNS);
        if (namesPeople) {
            columns.addAll(OF_PEOPLE);
        }
        return columns.stream().map(column -> visit.say("sessions.column." + column)).toList();
    }

    List<@Nullable Object> line(Transaction one) {
        var stop = one.stop();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(Long.toString(one.id()));
        cells.add(time(one.startedAt()));
        cells.add(stop == null ? null : time(stop.at()));
        cells.add(finder.place(one, visit.words()));
        cells.add(finder.charger(one.station(), visit.words()));
        cells.add(Integer.toString(one.connector()));
        cells.add(stop == null ? null : number(stop.energy()));
        cells.add(number(one.startRegister()));
        cells.add(stop == null ? null : number(stop.register()));
        cells.add(stop == null ? null : tellings.reason(stop.reason(), visit));
        cells.add(visit.say("sessions.state." + one.state()));
        cells.add(
                one.flags().stream()
                        .sorted()
                        .map(flag -> visit.say("sessions.flag." + flag))
                        .collect(Collectors.joining(", ")));
        if (namesPeople) {
            cells.add(finder.person(one).map(Person::name).orElse(null));
            cells.add(one.tag().text());
            cells.add(finder.card(one.tag()).map(Tag::label).orElse(null));
        }
        return cells;
    }

    private LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, visit.formats().zone()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable BigDecimal number(@Nullable Energy energy) {
        return energy == null ? null : KilowattHours.of(energy);
    }
}
