package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the templates of the live page show. */
public record LiveView(
        Frame frame, Formats formats, Viewer viewer, Garage garage, String ocppAddress) {
    private static final String UNKNOWN = "–";

    public String say(String key, Object... values) {
        return values.length == 0 ? frame.say(key) : frame.words().say(key, values);
    }

    public String icon(String name) {
        return frame.icon(name);
    }

    public String time(Instant moment) {
        return formats.moment(moment, garage.now());
    }

    public String day() {
        return formats.day(garage.now());
    }

    public String kilowatts(@Nullable Power power) {
        return power == null ? UNKNOWN : formats.kilowatts(power);
    }

    public String kilowattHours(@Nullable Energy energy) {
        return energy == null ? UNKNOWN : formats.kilowattHours(energy);
    }

    /** How long the joining window is still open, such as {@code 1 h 20 min}. */
    public String joiningLeft() {
        var until = Objects.requireNonNull(garage.joiningUntil());
        var minutes = Duration.between(garage.now(), until).plusSeconds(59).toMinutes();
        return minutes >= 60
                ? say("joining.left.hours", minutes / 60, minutes % 60)
                : say("joining.left.minutes", minutes);
    }

    public TileView tile(Tile tile) {
        return new TileView(this, tile);
    }

    public RunningView running(Running charge) {
        return new RunningView(this, charge);
    }

    /** One tile, which is also sent alone. */
    public record TileView(LiveView page, Tile tile) {}

    /** One line of the charges, which is also sent alone. */
    public record RunningView(LiveView page, Running charge) {}
}
