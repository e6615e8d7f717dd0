package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The garage in a few numbers.
 *
 * @param power of all that is charging; null: no meter has said
 * @param today what has been delivered since midnight
 */
public record Figures(
        @Nullable Power power,
        Energy today,
        int charging,
        int waiting,
        int free,
        int places,
        int online,
        int chargers) {

    static Figures of(List<Tile> places, Energy today, int online, int chargers) {
        return new Figures(
                places.stream()
                        .flatMap(place -> Stream.ofNullable(place.power()))
                        .reduce(Power::plus)
                        .orElse(null),
                today,
                count(places, Look.CHARGING),
                count(places, Look.PLUGGED_IN, Look.PAUSED_BY_CAR, Look.WAITING, Look.FINISHING),
                count(places, Look.FREE),
                places.size(),
                online,
                chargers);
    }

    /** What changes when chargers come and go, not while cars charge. */
    String outline() {
        return online + "/" + chargers + " ";
    }

    private static int count(List<Tile> places, Look... looks) {
        return (int) places.stream().filter(place -> List.of(looks).contains(place.look())).count();
    }
}
