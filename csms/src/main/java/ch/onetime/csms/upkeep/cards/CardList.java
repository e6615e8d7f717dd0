package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.station.command.CardEntry;
import ch.onetime.csms.station.command.CardEntry.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cards as a charger keeps them, each once: OCPP 1.6 compares them without regard to case.
 *
 * @param entries none of them to be forgotten
 */
record CardList(List<CardEntry> entries) {
    static final CardList EMPTY = new CardList(List.of());

    CardList {
        entries = List.copyOf(entries);
    }

    /** Every card as it is to be judged at that moment. */
    static CardList of(List<Tag> tags, Instant now) {
        return new CardList(tags.stream().map(tag -> entry(tag, now)).toList());
    }

    private static CardEntry entry(Tag tag, Instant now) {
        var until = tag.expiresAt();
        var isOver = until != null && !now.isBefore(until);
        var word =
                switch (tag.status()) {
                    case BLOCKED -> Word.BLOCKED;
                    case ACCEPTED -> isOver ? Word.EXPIRED : Word.ACCEPTED;
                };
        var group = tag.parent();
        return new CardEntry(tag.id().text(), word, until, group == null ? null : group.text());
    }

    int size() {
        return entries.size();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many of them open. */
    int opening() {
        return (int) entries.stream().filter(entry -> entry.word() == Word.ACCEPTED).count();
    }

    /**
     * As many as a charger has room for. Cards that open come first: one that it does not know does
     * not open either.
     */
    CardList atMost(int room) {
        return size() <= room
                ? this
                : new CardList(
                        entries.stream()
                                .sorted(Comparator.comparing(CardEntry::word))
                                .limit(room)
                                .toList());
    }

    /**
     * What has to be said to whoever knows {@code known}, in the order in which it matters: what no
     * longer opens first.
     */
    List<CardEntry> beyond(CardList known) {
        var before = known.byKey();
        var after = byKey();
        var changes = new ArrayList<CardEntry>();
        for (var entry : known.entries) {
            if (!after.containsKey(key(entry))) {
                changes.add(CardEntry.forget(entry.tag()));
            }
        }
        for (var entry : entries) {
            if (!entry.equals(before.get(key(entry)))) {
                changes.add(entry);
            }
        }
        changes.sort(Comparator.comparing(entry -> entry.word() == Word.ACCEPTED));
        return List.copyOf(changes);
    }

    /** What is known once this has been said too. */
    CardList after(List<CardEntry> changes) {
        var all = byKey();
        for (var change : changes) {
            if (change.word() == Word.FORGET) {
                all.remove(key(change));
            } else {
                all.put(key(change), change);
            }
        }
        return new CardList(List.copyOf(all.values()));
    }

    private Map<String, CardEntry> byKey() {
        var all = new TreeMap<String, CardEntry>();
        entries.forEach(entry -> all.put(key(entry), entry));
        return all;
    }

    private static String key(CardEntry entry) {
        return new IdTag(entry.tag()).key();
    }
}
