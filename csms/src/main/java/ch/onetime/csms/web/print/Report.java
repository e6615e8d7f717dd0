package ch.onetime.csms.web.print;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.Wiring;
import ch.onetime.csms.upkeep.Check;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.upkeep.replacing.Replacement;
import ch.onetime.csms.upkeep.replacing.Replacement.Swap;
import ch.onetime.csms.upkeep.replacing.Shown;
import ch.onetime.csms.web.page.KilowattHours;
import ch.onetime.csms.web.page.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what the commissioning report tells. */
final class Report {
    private static final List<CheckKind> KINDS =
            Stream.of(CheckKind.values()).filter(CheckKind::isOfConnector).toList();

    /** In the order of the bays; what serves none comes last. */
    private static final Comparator<Spot> ORDER =
            Comparator.comparing(Spot::bay, Comparator.nullsLast(Bay.AS_PEOPLE_COUNT))
                    .thenComparing(spot -> spot.station().identity().key())
                    .thenComparingInt(spot -> spot.connector().number());

    private final PrintRooms rooms;
    private final Words words;
    private final Days days;

    Report(PrintRooms rooms, Words words, Days days) {
        this.rooms = rooms;
        this.words = words;
        this.days = days;
    }

    private record Spot(Station station, Connector connector) {
        @Nullable Bay bay() {
            return connector.bay();
        }
    }

    ReportView view(String site, String day) {
        var spots = spots();
        var done = spots.stream().filter(spot -> isDone(spot.connector())).count();
        return new ReportView(
                words, site, day, (int) done, spots.stream().map(this::place).toList());
    }

    private List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        for (var station : rooms.registry().all()) {
            if (!station.isAccepted() || station.isArchived()) continue;
            for (var connector : rooms.registry().connectors(station.id())) {
                if (connector.number() > 0) spots.add(new Spot(station, connector));
            }
        }
        spots.sort(ORDER);
        return spots;
    }

    private boolean isDone(Connector connector) {
        return KINDS.stream().allMatch(kind -> rooms.checks().hasPassed(connector, kind));
    }

    private ReportView.Place place(Spot spot) {
        var connector = spot.connector();
        var boot = spot.station().lastBoot();
        var wiring = rooms.cabling().of(connector);
        return new ReportView.Place(
                Objects.requireNonNullElseGet(
                        connector.bayName(), () -> words.say("print.report.nobay")),
                boot == null ? spot.station().label() : made(boot, spot.station()),
                boot == null ? "" : text(boot.serialNumber()),
                boot == null ? "" : text(boot.firmwareVersion()),
                spot.station().identity().text(),
                text(wiring.fuse()),
                rotation(wiring),
                KINDS.stream().map(kind -> checked(connector, kind)).toList(),
                replaced(spot));
    }

    /** What it took the place of, with what both meters showed. */
    private String replaced(Spot spot) {
        return rooms.replacing().history(spot.station().id()).stream()
                .filter(one -> one.stands() && one.fresh().equals(spot.station().id()))
                .flatMap(one ->
                        one.swaps().stream()
                                .filter(swap -> Objects.equals(swap.fresh(), spot.connector().id()))
                                .map(swap -> replaced(one, swap)))
                .findFirst()
                .orElse("");
    }

    private String replaced(Replacement one, Swap swap) {
        return words.say(
                "replace.report",
                rooms.registry().get(one.old()).label(),
                days.moment(one.at()),
                shown(swap.oldMeter()),
                shown(swap.newMeter()));
    }

    private static String shown(Shown meter) {
        var register = meter.register();
        return register == null
                ? "–"
                : KilowattHours.of(register).setScale(3, RoundingMode.FLOOR) + " kWh";
    }

    private static String made(BootReport boot, Station station) {
        var made =
                Stream.of(boot.vendor(), boot.model())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return made.isBlank() ? station.label() : made;
    }

    private static String rotation(Wiring wiring) {
        var rotation = wiring.rotation();
        return rotation == null ? "" : rotation.label();
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    private ReportView.Checked checked(Connector connector, CheckKind kind) {
        var name = words.say("print.check." + kind.name());
        return rooms.checks()
                .latest(connector, kind)
                .map(check -> new ReportView.Checked(name, verdict(check.outcome()), noted(check)))
                .orElseGet(() -> new ReportView.Checked(name, "open", ""));
    }

    private static String verdict(Check.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case PARTLY -> "partly";
            case FAILED -> "failed";
            case REOPENED -> "open";
        };
    }

    private String noted(Check check) {
        return days.moment(check.at()) + ", " + check.by();
    }
}
