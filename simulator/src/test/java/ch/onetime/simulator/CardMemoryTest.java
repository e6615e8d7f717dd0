package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.v16.AuthorizationData;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import ch.onetime.ocpp.v16.SendLocalList;
import ch.onetime.ocpp.v16.SendLocalList.UpdateType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fake charger does with the cards it is given: as the specification says. */
class CardMemoryTest {
    private final Blueprint blueprint =
            Blueprint.of("CP-1", "ws://127.0.0.1:1/")
                    .setting("SupportedFeatureProfiles", "Core,LocalAuthListManagement")
                    .setting("LocalAuthListEnabled", "true")
                    .setting("LocalAuthListMaxLength", "3")
                    .setting("SendLocalListMaxLength", "2")
                    .setting("AuthorizationCacheEnabled", "true");
    private final CardMemory cards = new CardMemory(new SettingsTable(blueprint), blueprint.clock);

    @Test
    void a_whole_list_takes_the_place_of_the_one_before() {
        assertThat(takes(5, UpdateType.Full, accepted("A"))).isEqualTo(ACCEPTED);
        assertThat(takes(1, UpdateType.Full, accepted("B"))).isEqualTo(ACCEPTED);

        assertThat(cards.list()).containsOnlyKeys("B");
        assertThat(cards.version()).isEqualTo(1);
    }

    @Test
    void a_difference_needs_a_higher_version() {
        takes(5, UpdateType.Full, accepted("A"));

        assertThat(takes(5, UpdateType.Differential, accepted("B")))
                .isEqualTo(SendLocalList.Status.VersionMismatch);
        assertThat(takes(6, UpdateType.Differential, accepted("B"), forgotten("a")))
                .isEqualTo(ACCEPTED);
        assertThat(cards.list()).containsOnlyKeys("B");
    }

    @Test
    void what_is_too_long_doubled_or_says_nothing_is_not_taken() {
        assertThat(takes(1, UpdateType.Full, accepted("A"), accepted("B"), accepted("C")))
                .isEqualTo(SendLocalList.Status.Failed);
        assertThat(takes(1, UpdateType.Full, accepted("A"), accepted("a")))
                .isEqualTo(SendLocalList.Status.Failed);
        assertThat(takes(1, UpdateType.Full, forgotten("A")))
                .isEqualTo(SendLocalList.Status.Failed);
        assertThat(cards.version()).isZero();
    }

    @Test
    void the_list_has_the_first_word_before_what_was_learned() {
        cards.learns("A", IdTagInfo.of(Status.Accepted));
        cards.learns("B", IdTagInfo.of(Status.Accepted));
        takes(1, UpdateType.Full, new AuthorizationData("A", IdTagInfo.of(Status.Blocked)));

        assertThat(cards.decides("A")).isEqualTo(Status.Blocked);
        assertThat(cards.decides("B")).isEqualTo(Status.Accepted);
        cards.forgets();
        assertThat(cards.decides("B")).isEqualTo(Status.Invalid);
    }

    private static final SendLocalList.Status ACCEPTED = SendLocalList.Status.Accepted;

    private SendLocalList.Status takes(
            long version, UpdateType type, AuthorizationData... entries) {
        return cards.takes(new SendLocalList(version, type, List.of(entries)));
    }

    private static AuthorizationData accepted(String tag) {
        return new AuthorizationData(tag, IdTagInfo.of(Status.Accepted));
    }

    private static AuthorizationData forgotten(String tag) {
        return new AuthorizationData(tag, null);
    }
}
