package ch.onetime.csms.web.garage;

import ch.onetime.csms.web.live.Day;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The power of a day, as the curve reads it: seconds since 1970, and kilowatts. */
final class PowerJson {
    private PowerJson() {}

    static String of(Day day) {
        var steps = IntStream.range(0, day.steps().size()).boxed().toList();
        var times =
                steps.stream()
                        .map(step -> Long.toString(day.at(step).getEpochSecond()))
                        .collect(Collectors.joining(","));
        var values =
                steps.stream()
                        .map(step -> Double.toString(day.steps().get(step).watts() / 1e3))
                        .collect(Collectors.joining(","));
        return "{\"times\":[" + times + "],\"values\":[" + values + "]}";
    }
}
