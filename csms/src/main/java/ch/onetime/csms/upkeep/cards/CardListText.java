package ch.onetime.csms.upkeep.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.station.command.CardEntry;
import ch.onetime.csms.station.command.CardEntry.Word;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of cards as text, for the table and for comparing. */
final class CardListText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CardListText() {}

    static String write(CardList list) {
        var array = JSON.createArrayNode();
        for (var entry : list.entries()) {
            var one = array.addObject();
            one.put("tag", entry.tag());
            one.put("word", entry.word().name());
            var until = entry.expiresAt();
            if (until != null) {
                one.put("until", until.toEpochMilli());
            }
            var group = entry.group();
            if (group != null) {
                one.put("group", group);
            }
        }
        return array.toString();
    }

    static CardList read(String text) {
        var entries = new ArrayList<CardEntry>();
        for (var one : JSON.readTree(text)) {
            entries.add(entry(one));
        }
        return new CardList(entries);
    }

    private static CardEntry entry(JsonNode one) {
        return new CardEntry(
                one.path("tag").asString(),
                Word.valueOf(one.path("word").asString()),
                one.has("until") ? Instant.ofEpochMilli(one.path("until").asLong()) : null,
                one.has("group") ? one.path("group").asString() : null);
    }

    /** Equal for equal texts, and short. */
    static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
