package ch.onetime.csms.web.live;

import ch.onetime.csms.web.page.Words;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The changes of state in words, for who listens to the page instead of looking at it. */
final class News {
    private static final int MOST = 3;

    private News() {}

    /** Empty: nothing worth saying. A number that ticks is not news. */
    static String between(List<Tile> before, List<Tile> after, Words words) {
        var looks = new HashMap<Long, Look>();
        before.forEach(tile -> looks.put(tile.id(), tile.look()));
        var changed =
                after.stream()
                        .filter(tile -> looks.containsKey(tile.id()))
                        .filter(tile -> looks.get(tile.id()) != tile.look())
                        .toList();
        var told =
                changed.stream()
                        .limit(MOST)
                        .map(tile -> tile.name() + ": " + words.say(tile.look().word()) + ".")
                        .collect(Collectors.joining(" "));
        return changed.size() <= MOST
                ? told
                : told + " " + words.say("news.more", changed.size() - MOST);
    }
}
