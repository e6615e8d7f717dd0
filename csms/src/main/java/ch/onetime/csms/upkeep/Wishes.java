package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.ConfigItem;
import ch.onetime.csms.upkeep.Wish.Purpose;
import ch.onetime.csms.upkeep.Wish.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a charger's settings with what a garage needs that bills by card. */
final class Wishes {
    /** In turn, because some chargers take a short list alone. */
    static final List<String> VALUES =
            List.of(
                    "Energy.Active.Import.Register,Power.Active.Import,Current.Import",
                    "Energy.Active.Import.Register,Current.Import",
                    "Energy.Active.Import.Register,Power.Active.Import");

    static final String SAMPLED = "MeterValuesSampledData";

    /** As makers call it when everyone may charge; OCPP 1.6 has no name for it. */
    private static final Pattern FREE = Pattern.compile(".*free_?(vend|charg|mode|start).*");

    /** Only where the charger knows it: most that do not say a word of it keep no list. */
    private static final Rule LIST = flag("LocalAuthListEnabled", Purpose.KNOWS_CARDS_ITSELF, true);

    private static final Set<String> ON = Set.of("true", "1", "on", "enabled");

    private static final List<Rule> RULES =
            List.of(
                    flag("LocalAuthorizeOffline", Purpose.KNOWN_CARDS_OFFLINE, true),
                    flag("AllowOfflineTxForUnknownId", Purpose.NO_STRANGERS_OFFLINE, false),
                    flag("StopTransactionOnInvalidId", Purpose.ENDS_WHEN_REFUSED, true),
                    flag("AuthorizeRemoteTxRequests", Purpose.ASKS_FROM_AFAR, true),
                    new Rule(
                            "ClockAlignedDataInterval",
                            Purpose.QUARTERS,
                            "900",
                            has -> has.equals("900")),
                    new Rule(
                            "MeterValueSampleInterval",
                            Purpose.EACH_MINUTE,
                            "60",
                            has -> isUpTo(has, 60)),
                    new Rule(SAMPLED, Purpose.VALUES, VALUES.getFirst(), Wishes::hasValues));

    private Wishes() {}

    private record Rule(String key, Purpose purpose, String wanted, Predicate<String> isMet) {}

    /**
     * @param items empty: it has not told its settings yet
     * @param refused keys it would not change when it was asked last
     */
    static List<Wish> of(List<ConfigItem> items, Set<String> refused) {
        var known = new TreeMap<String, ConfigItem>(String.CASE_INSENSITIVE_ORDER);
        items.forEach(item -> known.put(item.key().strip(), item));
        var wishes = new ArrayList<Wish>();
        RULES.forEach(rule -> wishes.add(wish(rule, known, refused)));
        if (known.containsKey(LIST.key())) {
            wishes.add(wish(LIST, known, refused));
        }
        known.values().stream()
                .filter(item -> FREE.matcher(item.key().toLowerCase(Locale.ROOT)).matches())
                .map(item -> free(item, refused))
                .forEach(wishes::add);
        return List.copyOf(wishes);
    }

    private static Wish wish(Rule rule, Map<String, ConfigItem> known, Set<String> refused) {
        var item = known.get(rule.key());
        if (item == null) {
            var standing = known.isEmpty() ? Standing.NOT_READ : Standing.UNKNOWN;
            return new Wish(rule.key(), rule.purpose(), rule.wanted(), null, standing);
        }
        var has = item.reported() == null ? "" : item.reported().strip();
        var standing =
                rule.isMet().test(has)
                        ? Standing.MET
                        : cannotBeChanged(item, refused) ? Standing.REFUSED : Standing.DIFFERS;
        return new Wish(item.key(), rule.purpose(), rule.wanted(), has, standing);
    }

    private static Wish free(ConfigItem item, Set<String> refused) {
        var has = item.reported() == null ? "" : item.reported().strip();
        var isOff = !ON.contains(has.toLowerCase(Locale.ROOT));
        var standing =
                isOff
                        ? Standing.MET
                        : cannotBeChanged(item, refused) ? Standing.REFUSED : Standing.DIFFERS;
        var off = has.equals("1") ? "0" : "false";
        return new Wish(item.key(), Purpose.NO_FREE_CHARGING, off, has, standing);
    }

    private static boolean cannotBeChanged(ConfigItem item, Set<String> refused) {
        return Boolean.TRUE.equals(item.readOnly())
                || refused.contains(item.key().toLowerCase(Locale.ROOT));
    }

    private static Rule flag(String key, Purpose purpose, boolean wanted) {
        var text = Boolean.toString(wanted);
        return new Rule(key, purpose, text, text::equalsIgnoreCase);
    }

    /** Zero means never. */
    private static boolean isUpTo(String has, int most) {
        return has.matches("[0-9]{1,6}")
                && Integer.parseInt(has) > 0
                && Integer.parseInt(has) <= most;
    }

    /** The register is a must, and one of the two that tell what flows now. */
    private static boolean hasValues(String has) {
        var values =
                Arrays.stream(has.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        return values.contains("Energy.Active.Import.Register")
                && values.stream().anyMatch(Wishes::tellsWhatFlows);
    }

    /** Some chargers name the phases one by one. */
    private static boolean tellsWhatFlows(String value) {
        return Stream.of("Current.Import", "Power.Active.Import")
                .anyMatch(what -> value.equals(what) || value.startsWith(what + "."));
    }
}
