package ch.onetime.csms.web.resident;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Charges by the month and day on which they began. */
record Months(ZoneId zone, SortedMap<YearMonth, List<Transaction>> all) {
    static Months of(List<Transaction> charges, ZoneId zone) {
        var all = new TreeMap<YearMonth, List<Transaction>>(Comparator.reverseOrder());
        all.putAll(
                charges.stream()
                        .collect(
                                Collectors.groupingBy(charge ->
                                        YearMonth.from(charge.startedAt().atZone(zone)))));
        return new Months(zone, all);
    }

    /** The month that is asked for, such as {@code 2026-05}, else this one. */
    YearMonth shown(String wanted, Instant now) {
        try {
            return YearMonth.parse(wanted);
        } catch (DateTimeException none) {
            return YearMonth.from(now.atZone(zone));
        }
    }

    List<Transaction> in(YearMonth month) {
        return all.getOrDefault(month, List.of());
    }

    /** The newest day first. */
    SortedMap<LocalDate, List<Transaction>> days(YearMonth month) {
        var days = new TreeMap<LocalDate, List<Transaction>>(Comparator.reverseOrder());
        days.putAll(
                in(month).stream()
                        .collect(
                                Collectors.groupingBy(
                                        charge -> LocalDate.ofInstant(charge.startedAt(), zone))));
        return days;
    }

    /** Of what has ended and is known. */
    static Energy sum(List<Transaction> charges) {
        return charges.stream()
                .map(Transaction::stop)
                .filter(Objects::nonNull)
                .map(Transaction.Stop::energy)
                .filter(Objects::nonNull)
                .reduce(Energy.ZERO, Energy::plus);
    }
}
