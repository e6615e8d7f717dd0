package ch.onetime.csms.upkeep.cards;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.station.command.CardEntry;
import ch.onetime.csms.station.command.CardEntry.Word;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a charger is to know of the cards, and what has to be said for it. */
class CardListTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void a_card_is_listed_as_it_would_be_judged_now() {
        var until = NOON.plusSeconds(60);
        var cards =
                List.of(
                        tag("A", TagStatus.ACCEPTED, null),
                        tag("B", TagStatus.BLOCKED, null),
                        tag("C", TagStatus.ACCEPTED, until));

        assertThat(CardList.of(cards, NOON).entries().stream().map(CardEntry::word))
                .containsExactly(Word.ACCEPTED, Word.BLOCKED, Word.ACCEPTED);
        assertThat(CardList.of(cards, until).entries().get(2).word()).isEqualTo(Word.EXPIRED);
        assertThat(CardList.of(cards, until).opening()).isEqualTo(1);
    }

    @Test
    void what_no_longer_opens_is_said_first() {
        var known = list("A", "B", "C");
        var wanted = new CardList(List.of(card("A", Word.BLOCKED), card("D", Word.ACCEPTED)));

        assertThat(wanted.beyond(known).stream().map(CardEntry::tag))
                .containsExactlyInAnyOrder("A", "B", "C", "D")
                .endsWith("D");
        assertThat(wanted.beyond(known.after(wanted.beyond(known)))).isEmpty();
    }

    @Test
    void the_same_card_in_other_letters_is_the_same_card() {
        assertThat(list("abc").after(List.of(card("ABC", Word.BLOCKED))).entries())
                .containsExactly(card("ABC", Word.BLOCKED));
        assertThat(list("abc").after(List.of(CardEntry.forget("ABC")))).isEqualTo(CardList.EMPTY);
    }

    @Test
    void where_there_is_little_room_cards_that_open_go_first() {
        var cards =
                new CardList(
                        List.of(
                                card("A", Word.BLOCKED),
                                card("B", Word.ACCEPTED),
                                card("C", Word.ACCEPTED)));

        assertThat(cards.atMost(2)).isEqualTo(list("B", "C"));
        assertThat(cards.atMost(3)).isEqualTo(cards);
    }

    @Test
    void a_list_is_the_same_after_writing_and_reading() {
        var entry = new CardEntry("A\t\"1\"", Word.EXPIRED, NOON, "GROUP");
        var list = new CardList(List.of(entry, card("B", Word.ACCEPTED)));

        assertThat(CardListText.read(CardListText.write(list))).isEqualTo(list);
    }

    private static CardList list(String... tags) {
        return new CardList(Stream.of(tags).map(tag -> card(tag, Word.ACCEPTED)).toList());
    }

    private static CardEntry card(String tag, Word word) {
        return new CardEntry(tag, word, null, null);
    }

    private static Tag tag(String text, TagStatus status, @Nullable Instant until) {
        return new Tag(new IdTag(text), status, null, until, null, null);
    }
}
