package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.PhaseRotation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the next bay, its fuse and its phases from the one that was placed before. */
final class Suggesting {
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,6})");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private final Bays bays;
    private final Circuits circuits;

    Suggesting(Bays bays, Circuits circuits) {
        this.bays = bays;
        this.circuits = circuits;
    }

    /** What is said of the place already stays as it is. */
    Suggestion of(Place place, List<Place> places) {
        var latest = latest(places);
        var bay = Optional.ofNullable(place.bay()).or(() -> nextFree(places, latest));
        var name =
                bay.map(Bay::name)
                        .orElseGet(() -> latest.map(one -> following(name(one))).orElse("01"));
        var neighbour = neighbour(name, places);
        var known = place.wiring();
        return new Suggestion(
                name,
                known.fuse() == null ? fuse(name, latest) : known.fuse(),
                bay.flatMap(circuits::feeding).map(Circuit::id).orElse(null),
                known.rotation() == null
                        ? neighbour
                                .map(one -> one.wiring().rotation())
                                .map(PhaseRotation::next)
                                .orElse(PhaseRotation.L1_L2_L3)
                        : known.rotation(),
                neighbour.map(Suggesting::name).orElse(null));
    }

    /** Whoever walks along a row goes on where they were; at its end, where a gap is left. */
    private Optional<Bay> nextFree(List<Place> places, Optional<Place> latest) {
        var served = places.stream().map(Place::bay).filter(Objects::nonNull).toList();
        var free = bays.all().stream().filter(bay -> !served.contains(bay)).toList();
        return latest.map(Place::bay)
                .flatMap(last -> free.stream().filter(bay -> isBehind(bay, last)).findFirst())
                .or(() -> free.stream().findFirst());
    }

    private static boolean isBehind(Bay bay, Bay last) {
        return Bay.AS_PEOPLE_COUNT.compare(bay, last) > 0;
    }

    private static Optional<Place> latest(List<Place> places) {
        return places.stream().filter(Place::isPlaced).max(Comparator.comparing(Place::placedAt));
    }

    /** The bay before it, whose phases are known. */
    private Optional<Place> neighbour(String name, List<Place> places) {
        var before =
                bays.named(name)
                        .map(bay ->
                                places.stream()
                                        .filter(Place::isPlaced)
                                        .filter(one -> one.wiring().rotation() != null)
                                        .filter(one ->
                                                isBehind(bay, Objects.requireNonNull(one.bay())))
                                        .toList())
                        .orElse(List.of());
        return before.stream()
                .max(
                        Comparator.comparing(
                                one -> Objects.requireNonNull(one.bay()), Bay.AS_PEOPLE_COUNT));
    }

    /** F16 is followed by F17, and bay 17 most likely hangs on F17 as well. */
    private static String fuse(String bay, Optional<Place> latest) {
        var before = latest.map(one -> one.wiring().fuse()).orElse(null);
        if (before == null) {
            return "F" + plain(bay);
        }
        var isOfBay = latest.map(one -> before.endsWith(plain(name(one)))).orElse(false);
        return isOfBay ? prefix(before) + plain(bay) : following(before);
    }

    private static String plain(String bay) {
        return LEADING_ZEROS.matcher(bay).replaceFirst("");
    }

    private static String prefix(String fuse) {
        var parts = NUMBERED.matcher(fuse);
        return parts.matches() ? parts.group(1) : "F";
    }

    private static String following(String text) {
        return NUMBERED.matcher(text).replaceFirst(Suggesting::counted);
    }

    /** With as many digits as before. */
    private static String counted(MatchResult parts) {
        var digits = parts.group(2);
        var next = String.format("%0" + digits.length() + "d", Integer.parseInt(digits) + 1);
        return Matcher.quoteReplacement(parts.group(1) + next);
    }

    private static String name(Place place) {
        return Objects.requireNonNull(place.bay()).name();
    }
}
