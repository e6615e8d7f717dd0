package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.ConfigItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a charger has said that it can keep.
 *
 * @param keeping whether it keeps a list
 * @param atOnce how many cards fit into one message
 * @param room how many cards it has room for
 * @param learns whether it remembers cards that were held at it
 */
record Abilities(Keeping keeping, int atOnce, int room, boolean learns) {
    private static final String PROFILES = "SupportedFeatureProfiles";
    private static final String PROFILE = "localauthlistmanagement";
    static final String ENABLED = "LocalAuthListEnabled";
    private static final String AT_ONCE = "SendLocalListMaxLength";
    private static final String ROOM = "LocalAuthListMaxLength";
    private static final String LEARNS = "AuthorizationCacheEnabled";

    /** Where a charger does not say how much it takes at once. */
    private static final int USUAL_AT_ONCE = 20;

    /** Whether a charger keeps a list of cards. */
    enum Keeping {
        YES,
        /** It could, and it is switched off. */
        OFF,
        /** It has no such thing. */
        NONE,
        /** It has not told its settings yet. */
        NOT_READ
    }

    static Abilities of(List<ConfigItem> items) {
        var settings = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var item : items) {
            var value = item.reported();
            settings.put(item.key().strip(), value == null ? "" : value.strip());
        }
        return new Abilities(
                keeping(settings),
                number(settings, AT_ONCE, USUAL_AT_ONCE),
                number(settings, ROOM, Integer.MAX_VALUE),
                "true".equalsIgnoreCase(settings.get(LEARNS)));
    }

    private static Keeping keeping(Map<String, String> settings) {
        var profiles = settings.get(PROFILES);
        var enabled = settings.get(ENABLED);
        if (profiles == null) {
            return settings.isEmpty() ? Keeping.NOT_READ : Keeping.NONE;
        }
        if (!profiles.toLowerCase(Locale.ROOT).contains(PROFILE)) {
            return Keeping.NONE;
        }
        return "true".equalsIgnoreCase(enabled) ? Keeping.YES : Keeping.OFF;
    }

    private static int number(Map<String, String> settings, String key, int otherwise) {
        var text = settings.getOrDefault(key, "");
        return text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : otherwise;
    }
}
