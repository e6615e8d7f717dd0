package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.web.messages.Line;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Phrase;
import ch.onetime.csms.web.page.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of the live page show.
 *
 * @param todo the first few matters, in words
 */
public record LiveView(
        Frame frame,
        Saying saying,
        Viewer viewer,
        Garage garage,
        List<Line> todo,
        String ocppAddress) {
    private static final String UNKNOWN = "–";

    public String say(String key, Object... values) {
        return values.length == 0 ? frame.say(key) : frame.words().say(key, values);
    }

    public String say(Phrase phrase) {
        return saying.say(phrase);
    }

    /** One after the other, with {@code between} them. */
    public String say(List<Phrase> phrases, String between) {
        return phrases.stream().map(this::say).collect(Collectors.joining(between));
    }

    public Formats formats() {
        return saying.formats();
    }

    public String icon(String name) {
        return frame.icon(name);
    }

    public String time(Instant moment) {
        return saying.time(moment);
    }

    public String day() {
        return formats().day(garage.now());
    }

    public String kilowatts(@Nullable Power power) {
        return power == null ? UNKNOWN : formats().kilowatts(power);
    }

    public String kilowattHours(@Nullable Energy energy) {
        return energy == null ? UNKNOWN : formats().kilowattHours(energy);
    }

    /** How long the joining window is still open, such as {@code 1 h 20 min}. */
    public String joiningLeft() {
        var until = Objects.requireNonNull(garage.joiningUntil());
        var minutes = Duration.between(garage.now(), until).plusSeconds(59).toMinutes();
        return minutes >= 60
                ? say("joining.left.hours", minutes / 60, minutes % 60)
                : say("joining.left.minutes", minutes);
    }

    /** What a mouse is told that rests on a place. */
    public String title(Tile tile) {
        var person = tile.person();
        return person == null || !viewer.seesPeople()
                ? tile.charger()
                : person + " · " + tile.charger();
    }

    /** How many there are beside those shown. */
    public int moreTodo() {
        return garage.matters().size() - todo.size();
    }

    /** What the curve shows. */
    public String powerSentence() {
        return garage.day()
                .highest()
                .map(most -> say("power.label", kilowatts(most.power()), time(most.begin())))
                .orElseGet(() -> say("power.quiet"));
    }

    /** The lines of the table. */
    public List<Tile> rows() {
        return garage.tiles().stream().filter(viewer.show()::includes).toList();
    }

    public int count(Show show) {
        return (int) garage.tiles().stream().filter(show::includes).count();
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
