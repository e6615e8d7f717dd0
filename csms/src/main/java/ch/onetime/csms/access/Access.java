package ch.onetime.csms.access;

import ch.onetime.csms.access.AccessEvent.TagChanged;
import ch.onetime.csms.access.AccessEvent.UnknownCardSeen;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** May this tag charge here, now? And the list of tags the answer comes from. */
public final class Access {
    private final Database database;
    private final Events events;
    private final InstantSource clock;

    public Access(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Judges a tag that is held at a station; an unknown one is remembered with the place. */
    public Permission judge(IdTag tag, StationId station) {
        var permission = database.read(sql -> judge(sql, tag));
        if (permission.equals(Permission.UNKNOWN)) {
            remember(tag, station);
        }
        return permission;
    }

    /** The same, and nothing is remembered. */
    public Permission judge(IdTag tag) {
        return database.read(sql -> judge(sql, tag));
    }

    /** The same inside somebody else's work; remembers nothing. */
    public Permission judge(Sql sql, IdTag tag) {
        return Tags.find(sql, tag)
                .map(known -> Permission.of(known, clock.instant()))
                .orElse(Permission.UNKNOWN);
    }

    /** Whether one of the two may stop what the other has started: same tag, or same group. */
    public boolean belongTogether(Sql sql, IdTag one, IdTag other) {
        if (one.key().equals(other.key())) {
            return true;
        }
        var group = group(sql, one);
        return group.isPresent() && group.equals(group(sql, other));
    }

    /** Keeps in mind that a card nobody knows was held at this station. */
    public void remember(IdTag tag, StationId station) {
        if (tag.isEmpty()) {
            return;
        }
        var id = database.nextId();
        var now = clock.instant();
        database.write(
                Lane.CHARGERS,
                station.value(),
                sql -> {
                    UnknownCards.seen(sql, id, tag, station, now);
                    return true;
                });
        events.publish(new UnknownCardSeen(tag, station));
    }

    /** Makes a tag known, or changes everything about a known one. */
    public void put(Tag tag) {
        putAll(List.of(tag));
    }

    /** All of them, or none. A tag without a person stays whose it is. */
    public void putAll(List<Tag> tags) {
        var ids = tags.stream().mapToLong(tag -> database.nextId()).toArray();
        var now = clock.instant();
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    for (var i = 0; i < ids.length; i++) {
                        put(sql, ids[i], withOwner(sql, tags.get(i)), now);
                    }
                    return true;
                });
        tags.forEach(tag -> events.publish(new TagChanged(tag.id())));
    }

    /** Blocks a tag that is known, or allows it again. False: nobody knows it. */
    public boolean change(IdTag tag, TagStatus status) {
        return change(tag, sql -> Tags.setStatus(sql, tag, status));
    }

    /** Writes on a tag that is known what people call it. False: nobody knows it. */
    public boolean label(IdTag tag, String label) {
        return change(tag, sql -> Tags.setLabel(sql, tag, label));
    }

    /** Nothing but that: whose it is may be changed by somebody else meanwhile. */
    private boolean change(IdTag tag, Predicate<Sql> change) {
        var isKnown = database.write(Lane.PEOPLE, Site.ID, change::test);
        if (isKnown) {
            events.publish(new TagChanged(tag));
        }
        return isKnown;
    }

    /** The tag is unknown from now on; what it has charged stays. False: it was not known. */
    public boolean archive(IdTag tag) {
        var now = clock.instant();
        var archived =
                database.write(
                        Lane.PEOPLE,
                        Site.ID,
                        sql -> {
                            Holdings.end(sql, tag, now);
                            return Tags.archive(sql, tag, now);
                        });
        if (archived) {
            events.publish(new TagChanged(tag));
        }
        return archived;
    }

    public Optional<Tag> find(IdTag tag) {
        return database.read(sql -> Tags.find(sql, tag));
    }

    /** In the order of their keys, beginning behind the key {@code after}. */
    public List<Tag> after(String after, int limit) {
        return database.read(sql -> Tags.after(sql, after, limit));
    }

    /**
     * Every card that somebody may remember wrongly: blocked, given an end, or taken away. One text
     * each, which is another one when that has changed.
     */
    public List<String> withdrawn() {
        return database.read(Tags::withdrawn);
    }

    /** The latest first. */
    public List<UnknownCard> unknownCards(int limit) {
        return database.read(sql -> UnknownCards.latest(sql, limit));
    }

    private static void put(Sql sql, long id, Tag tag, Instant now) {
        Tags.put(sql, id, tag);
        var person = tag.person();
        if (person != null) {
            Holdings.begin(sql, tag.id(), person, now);
        }
    }

    private static Tag withOwner(Sql sql, Tag tag) {
        return tag.person() != null
                ? tag
                : tag.of(Tags.find(sql, tag.id()).map(Tag::person).orElse(null));
    }

    private static Optional<String> group(Sql sql, IdTag tag) {
        return Tags.find(sql, tag).map(Tag::parent).map(IdTag::key);
    }
}
