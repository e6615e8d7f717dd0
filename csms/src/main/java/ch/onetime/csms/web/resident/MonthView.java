package ch.onetime.csms.web.resident;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one month.
 *
 * @param months to choose from, the newest first
 * @param id such as {@code 2026-05}
 */
public record MonthView(
        String name, String id, String energy, int charges, List<Day> days, List<Choice> months) {

    /** A month to choose. */
    public record Choice(String id, String name, String energy, boolean isShown) {}

    /**
     * A day with its charges.
     *
     * @param share of the strongest day, in percent
     */
    public record Day(String name, String energy, int share, List<Line> lines) {}

    /**
     * One charge.
     *
     * @param energy null: it goes on, or nobody knows
     * @param trouble why it ended, if that was unexpected
     */
    public record Line(
            String time, String bay, @Nullable String energy, @Nullable String trouble) {}

    static MonthView of(Visit visit, Own own, Months months, YearMonth shown) {
        var formats = visit.formats();
        var charges = months.in(shown);
        var days = months.days(shown);
        var most =
                days.values().stream()
                        .map(Months::sum)
                        .max(Energy::compareTo)
                        .filter(energy -> energy.milliwattHours() > 0)
                        .orElse(new Energy(1));
        return new MonthView(
                name(shown, formats),
                shown.toString(),
                formats.kilowattHours(Months.sum(charges)),
                charges.size(),
                days.entrySet().stream()
                        .map(day -> {
                            var energy = Months.sum(day.getValue());
                            return new Day(
                                    day(day.getKey(), formats.language()),
                                    formats.kilowattHours(energy),
                                    (int) (100 * energy.milliwattHours() / most.milliwattHours()),
                                    day.getValue().stream()
                                            .map(charge -> line(visit, own, charge))
                                            .toList());
                        })
                        .toList(),
                months.all().entrySet().stream()
                        .map(month ->
                                new Choice(
                                        month.getKey().toString(),
                                        name(month.getKey(), formats),
                                        formats.kilowattHours(Months.sum(month.getValue())),
                                        month.getKey().equals(shown)))
                        .toList());
    }

    private static Line line(Visit visit, Own own, Transaction charge) {
        var formats = visit.formats();
        var stop = charge.stop();
        var begin = clock(charge.startedAt(), formats);
        return new Line(
                stop == null ? begin : begin + " – " + clock(stop.at(), formats),
                own.bayName(charge),
                stop == null || stop.energy() == null
                        ? null
                        : formats.kilowattHours(Objects.requireNonNull(stop.energy())),
                Trouble.word(charge).map(visit::say).orElse(null));
    }

    private static String name(YearMonth month, Formats formats) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", formats.language()));
    }

    private static String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd").localizedBy(language));
    }

    private static String clock(Instant moment, Formats formats) {
        return moment.atZone(formats.zone()).format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}
