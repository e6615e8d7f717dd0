package ch.onetime.simulator.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * When people come home with their cars, how long these stay and how much they take: the shape of
 * 5,428 private sessions in a housing cooperative in Trondheim. Sørensen, Lindberg, Sartori,
 * Andresen: "Residential electric vehicle charging datasets from apartment buildings", Data in
 * Brief 36 (2021) 107105, doi 10.1016/j.dib.2021.107105, CC BY 4.0; summed up by us.
 */
final class Habit {
    /** How many of a thousand sessions begin in each hour. */
    private static final int[] WORKDAY = {
        9, 4, 2, 2, 0, 1, 3, 12, 11, 7, 13, 17, 20, 28, 43, 119, 175, 85, 82, 106, 98, 76, 57, 29
    };

    private static final int[] WEEKEND = {
        27, 15, 8, 6, 3, 3, 4, 9, 7, 7, 12, 23, 42, 75, 83, 109, 86, 103, 96, 85, 59, 53, 51, 31
    };

    /** Every twentieth of the sessions, from the smallest energy to the largest. */
    private static final double[] KILOWATT_HOURS = {
        1.5, 2.0, 2.9, 3.6, 4.3, 4.9, 5.6, 6.3, 6.9, 7.6, 8.4, 9.3, 10.4, 11.7, 13.0, 14.5, 16.1,
        18.5, 22.1, 31.2, 45
    };

    /** How many hours a car stays that came by day, and one that came from three o'clock on. */
    private static final double[] BY_DAY = {
        0.3, 0.3, 0.8, 1.1, 1.6, 1.9, 2.3, 2.7, 3.2, 3.7, 4.5, 5.2, 6.5, 8.5, 17.1, 18.6, 20.9,
        23.3, 26.6, 30, 36
    };

    private static final double[] IN_THE_EVENING = {
        0.4, 0.7, 1.2, 1.7, 2.4, 3.4, 7.3, 9.6, 10.5, 11.3, 12.0, 12.8, 13.7, 14.6, 15.3, 16.0,
        17.3, 19.0, 21.4, 26, 36
    };

    private static final int EVENING = 15;

    private Habit() {}

    /** In minutes after midnight. */
    static int arrival(LocalDate day, RandomGenerator dice) {
        var free = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        var hours = free ? WEEKEND : WORKDAY;
        var left = dice.nextInt(1_000);
        var hour = 0;
        while (hour < hours.length - 1 && left >= hours[hour]) left -= hours[hour++];
        return hour * 60 + dice.nextInt(60);
    }

    static int minutesOfStay(int arrival, RandomGenerator dice) {
        var stays = arrival / 60 < EVENING ? BY_DAY : IN_THE_EVENING;
        return (int) Math.round(60 * between(stays, dice.nextDouble()));
    }

    static int wattHours(RandomGenerator dice) {
        return (int) Math.round(1_000 * between(KILOWATT_HOURS, dice.nextDouble()));
    }

    /** The value that so large a part of all stays below. */
    private static double between(double[] twentieths, double part) {
        var at = part * (twentieths.length - 1);
        var below = (int) at;
        return twentieths[below] + (at - below) * (twentieths[below + 1] - twentieths[below]);
    }
}
