package ch.onetime.csms.attention;

import ch.onetime.csms.platform.StorableText;
import ch.onetime.csms.station.StationId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the few values of an incident lie in its columns: a line each, {@code NAME=value}. */
final class Lines {
    private static final int LONGEST = 300;

    private Lines() {}

    static String ofFacts(Map<Fact, String> facts) {
        return new EnumMap<>(facts.isEmpty() ? new EnumMap<>(Fact.class) : facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + oneLine(fact.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    static Map<Fact, String> facts(String text) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        pairs(text).forEach(pair -> facts.put(Fact.valueOf(pair[0]), pair[1]));
        return facts;
    }

    static String ofChecks(Map<String, Boolean> checks) {
        return new TreeMap<>(checks)
                .entrySet().stream()
                        .map(check -> check.getKey() + "=" + check.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, Boolean> checks(String text) {
        return pairs(text).stream()
                .collect(Collectors.toMap(pair -> pair[0], pair -> Boolean.parseBoolean(pair[1])));
    }

    static String ofStations(List<StationId> stations) {
        return stations.stream()
                .map(station -> Long.toString(station.value()))
                .collect(Collectors.joining(","));
    }

    static List<StationId> stations(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(number -> new StationId(Long.parseLong(number)))
                        .toList();
    }

    private static List<String[]> pairs(String text) {
        return text.lines().map(line -> line.split("=", 2)).toList();
    }

    private static String oneLine(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return StorableText.of(cut).replaceAll("\\R", " ");
    }
}
