package ch.onetime.csms.web.live;

import java.util.HashMap;
import java.util.List;

/**
 * The changes of state, for who listens to the page instead of looking at it. A number that ticks
 * is not news.
 *
 * @param told the first few that have changed, as they are now
 * @param more how many others have
 */
record News(List<Tile> told, int more) {
    private static final int MOST = 3;

    static News between(List<Tile> before, List<Tile> after) {
        var looks = new HashMap<Long, Look>();
        before.forEach(tile -> looks.put(tile.id(), tile.look()));
        var changed =
                after.stream()
                        .filter(tile -> looks.containsKey(tile.id()))
                        .filter(tile -> looks.get(tile.id()) != tile.look())
                        .toList();
        return new News(changed.stream().limit(MOST).toList(), Math.max(0, changed.size() - MOST));
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    String sentence(LiveView view) {
        var text = new StringBuilder();
        for (var tile : told) {
            var where = view.say(tile.spot().phrase());
            text.append(view.say("common.colon", where, view.say(tile.look().word()))).append(". ");
        }
        if (more > 0) {
            text.append(view.say("news.more", more));
        }
        return text.toString().strip();
    }
}
