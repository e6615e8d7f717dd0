package ch.onetime.csms.api;

import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.station.Identity;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationSettings;
import ch.onetime.csms.station.StationWish;
import ch.onetime.csms.station.command.Chargers;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes stations as callers want them: looked at first, then put in one commit; then their bays.
 */
final class StationPutting {
    private final ApiRooms rooms;
    private final Registry registry;
    private final Chargers chargers;
    private final StationPolicy policy;

    StationPutting(ApiRooms rooms, ApiConfig config) {
        this.rooms = rooms;
        this.registry = rooms.registry();
        this.chargers = rooms.chargers();
        this.policy = new StationPolicy(rooms.keys(), config.shortestStationPassword());
    }

    /** A wish that can be fulfilled. */
    record Wish(Identity identity, PutStation body, BayWishes bays) {}

    /** Refuses what cannot be, before anything is changed. */
    Wish wish(String id, PutStation body) {
        if (!Identity.isPossible(id)) {
            throw Problem.unfit(
                    "A station's identity has 1 to " + Identity.LONGEST + " characters.");
        }
        var identity = new Identity(id);
        var before = registry.find(identity).map(Station::settings);
        policy.apply(body, before.orElseGet(StationSettings::ofAnnounced));
        return new Wish(identity, body, new BayWishes(rooms, identity, body));
    }

    boolean isKnown(Wish wish) {
        return registry.find(wish.identity()).isPresent();
    }

    /**
     * Who connects by what is no longer right has to connect again.
     *
     * @param by who wants it so
     */
    List<Station> put(List<Wish> wishes, String by) {
        mustNameEachBayOnce(wishes);
        var before =
                wishes.stream()
                        .map(wish -> registry.find(wish.identity()).map(Station::settings))
                        .toList();
        var stations = registry.putAll(wishes.stream().map(this::stationWish).toList());
        for (var i = 0; i < stations.size(); i++) {
            var station = stations.get(i);
            wishes.get(i).bays().assignAt(station.id(), by);
            before.get(i)
                    .filter(old -> StationPolicy.asksForNewConnection(old, station.settings()))
                    .ifPresent(old ->
                            chargers.disconnect(station.id(), "The password has been changed"));
        }
        return stations;
    }

    private static void mustNameEachBayOnce(List<Wish> wishes) {
        var named = new TreeSet<>(new AsCounted());
        for (var wish : wishes) {
            for (var bay : wish.bays().names()) {
                if (!bay.isEmpty() && !named.add(bay.strip())) {
                    throw Problem.unfit("Only one connector can serve bay \"" + bay + "\".");
                }
            }
        }
    }

    private StationWish stationWish(Wish wish) {
        return new StationWish(wish.identity(), settings -> policy.apply(wish.body(), settings));
    }
}
