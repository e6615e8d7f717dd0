package ch.onetime.simulator.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Somebody with a car. The days of a resident are thrown with dice, but always fall the same, so
 * that the past and the present of the demo fit together.
 *
 * @param bay such as 07
 * @param card what the charger reads
 * @param watts what the car draws at most
 * @param perWeek how often it is plugged in
 */
record Resident(
        String bay,
        String name,
        String apartment,
        String language,
        String card,
        int watts,
        int phases,
        int perWeek,
        boolean plugsAndCharges) {
    private static final long DAYS_OF_A_WEEK = 7;

    /** The visits that begin on these days, none before the one before has ended. */
    List<Visit> visits(LocalDate first, LocalDate last, ZoneId zone) {
        var visits = new ArrayList<Visit>();
        var free = Instant.MIN;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var visit = visit(day, zone);
            if (visit.isPresent() && visit.get().from().isAfter(free)) {
                visits.add(visit.get());
                free = visit.get().to();
            }
        }
        return visits;
    }

    private Optional<Visit> visit(LocalDate day, ZoneId zone) {
        var dice = new SplittableRandom(31L * day.toEpochDay() + bay.hashCode());
        dice.nextLong();
        if (dice.nextInt((int) DAYS_OF_A_WEEK) >= perWeek) return Optional.empty();
        var arrival = Habit.arrival(day, dice);
        var from =
                day.atStartOfDay(zone)
                        .plusMinutes(arrival)
                        .plusSeconds(dice.nextInt(60))
                        .toInstant();
        var to = from.plusSeconds(60L * Math.max(20, Habit.minutesOfStay(arrival, dice)));
        return Optional.of(new Visit(from, to, Habit.wattHours(dice), watts));
    }
}
