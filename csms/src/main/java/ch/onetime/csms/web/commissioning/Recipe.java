package ch.onetime.csms.web.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.web.page.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a make of chargers is told our address, as its source says it: what no source says, is not
 * known.
 *
 * @param also other makes and models it is good for, because the same controller is inside; empty:
 *     none
 * @param sources where it is written
 * @param consulted when they were read
 * @param own whether it speaks OCPP itself, and not its maker's cloud in its place
 * @param internet whether it goes on with the internet unplugged
 * @param reader whether its reader works without a car plugged in
 * @param identity whether its name must be typed behind the address
 */
public record Recipe(
        String name,
        String also,
        List<String> sources,
        LocalDate consulted,
        Known own,
        Known internet,
        Known reader,
        Known identity,
        List<String> steps) {
    static final List<String> MAKES =
            List.of(
                    "abb",
                    "abl",
                    "alfen",
                    "autel",
                    "bender",
                    "cfos",
                    "charge-amps",
                    "compleo",
                    "easee",
                    "eaton",
                    "en-plus",
                    "evbox",
                    "fronius",
                    "go-e",
                    "heidelberg",
                    "huawei",
                    "keba",
                    "landisgyr",
                    "myenergi",
                    "nrgkick",
                    "schneider",
                    "schneider-evlink",
                    "smartevse",
                    "spelsberg",
                    "teltonika",
                    "tesla",
                    "wallbox",
                    "warp",
                    "webasto",
                    "zaptec");

    /** Whether a source says so. */
    public enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether somebody else must speak for it, or it does not come at all. */
    public boolean isMute() {
        return own == Known.NO;
    }

    public boolean needsNoInternet() {
        return internet == Known.YES;
    }

    /** In the order of their names: whoever looks for a make looks for its first letter. */
    static List<Recipe> all(Language language) {
        return MAKES.stream()
                .map(make -> of(properties(make), language))
                .sorted(Comparator.comparing(Recipe::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whether somebody who types this is looking for it; each word may stand anywhere. */
    boolean isMeantBy(String query) {
        var names = (name + " " + also).toLowerCase(Locale.ROOT);
        return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(names::contains);
    }

    private static Recipe of(Properties file, Language language) {
        return new Recipe(
                text(file, "name"),
                file.getProperty("also", ""),
                sources(file),
                LocalDate.parse(text(file, "consulted")),
                known(file, "own"),
                known(file, "internet"),
                known(file, "reader"),
                known(file, "identity"),
                steps(file, language.locale().getLanguage()));
    }

    private static List<String> sources(Properties file) {
        return IntStream.iterate(1, number -> file.containsKey("source." + number), n -> n + 1)
                .mapToObj(number -> text(file, "source." + number))
                .toList();
    }

    /** The language that only tests our pages reads English. */
    private static List<String> steps(Properties file, String language) {
        var steps = new ArrayList<String>();
        for (var number = 1; file.containsKey("step." + number + ".en"); number++) {
            var key = "step." + number + ".";
            var own = file.getProperty(key + language);
            steps.add(own == null ? text(file, key + "en") : own);
        }
        return List.copyOf(steps);
    }

    private static Known known(Properties file, String key) {
        return Known.valueOf(text(file, key).toUpperCase(Locale.ROOT));
    }

    private static String text(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }

    static Properties properties(String make) {
        var path = "/recipes/" + make + ".properties";
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Recipe.class.getResourceAsStream(path), path);
                var reader = new InputStreamReader(stream, UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
