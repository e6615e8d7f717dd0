package ch.onetime.csms.access;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.DeviceTime;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card is held to a charger: may it charge? */
class AuthorizeTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private ChargePoint charger;

    @BeforeEach
    void plugIn() {
        charger = csms.plugIn("GARAGE");
    }

    @Test
    void a_known_card_is_accepted() {
        csms.knows(ALICE);

        assertThat(judge(ALICE)).isEqualTo(new IdTagInfo(Status.Accepted, null, null));
    }

    @Test
    void a_card_that_was_just_made_known_is_known_at_once() {
        assertThat(judge(ALICE).status()).isEqualTo(Status.Invalid);
        csms.knows(ALICE);
        assertThat(judge(ALICE).status()).isEqualTo(Status.Accepted);
        csms.app.access.archive(new IdTag(ALICE));
        assertThat(judge(ALICE).status()).isEqualTo(Status.Invalid);
    }

    @Test
    void an_unknown_card_is_invalid_and_remembered_with_time_and_place() {
        charger.authorizes("STRANGER");
        csms.clock.pass(Duration.ofMinutes(1));
        charger.authorizes("stranger");

        assertThat(csms.app.access.unknownCards(10))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.tag().text()).isEqualTo("STRANGER");
                    assertThat(card.station()).isEqualTo(csms.station("GARAGE").id());
                    assertThat(card.times()).isEqualTo(2);
                    assertThat(card.firstSeenAt()).isEqualTo(NOON);
                    assertThat(card.lastSeenAt()).isEqualTo(NOON.plusSeconds(60));
                });
    }

    @Test
    void an_unknown_card_that_becomes_known_is_no_longer_on_that_list() {
        charger.authorizes(ALICE);

        csms.knows(ALICE);

        assertThat(csms.app.access.unknownCards(10)).isEmpty();
    }

    @Test
    void TC_023_a_blocked_card_is_blocked_even_when_it_has_expired_too() {
        csms.knows(card(ALICE, TagStatus.BLOCKED, null, NOON.minusSeconds(1), null));

        assertThat(judge(ALICE).status()).isEqualTo(Status.Blocked);
    }

    @Test
    void TC_023_a_card_expires_at_its_moment_and_not_before() {
        var midnight = Instant.parse("2026-06-02T00:00:00Z");
        csms.knows(card(ALICE, TagStatus.ACCEPTED, null, midnight, null));

        assertThat(judge(ALICE))
                .isEqualTo(new IdTagInfo(Status.Accepted, DeviceTime.of(midnight), null));
        csms.clock.shows(midnight);
        assertThat(judge(ALICE).status()).isEqualTo(Status.Expired);
    }

    @Test
    void the_group_is_told_so_that_the_charger_can_compare_it_at_the_stop() {
        csms.knows(card(ALICE, TagStatus.ACCEPTED, "Family", null, null));

        assertThat(judge(ALICE).parentIdTag()).isEqualTo("Family");
    }

    @Test
    void the_name_of_a_group_is_no_card() {
        csms.knows(card(ALICE, TagStatus.ACCEPTED, "Family", null, null));

        assertThat(judge("Family").status()).isEqualTo(Status.Invalid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALICE-04A2", "alice-04a2", "Alice-04a2", " ALICE-04A2 "})
    void cards_are_compared_without_regard_to_case_and_blanks(String seen) {
        csms.knows("Alice-04A2");

        assertThat(says("{\"idTag\":\"" + seen + "\"}")).contains("Accepted");
    }

    @Test
    void the_limit_of_concurrent_charges_is_a_matter_of_the_start_not_of_the_card() {
        csms.knows(card(ALICE, TagStatus.ACCEPTED, null, null, 1));
        charger.startsCharging(1, ALICE, 1_000, NOON);

        assertThat(judge(ALICE).status()).isEqualTo(Status.Accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"idTag\":\"\"}",
                "{\"idTag\":\"   \"}",
                "{\"idTag\":\"123456789012345678901\"}",
                "{\"idTag\":\"UMLAUT-Ä-😀\"}",
                "{\"idTag\":12345}",
                "{\"idTag\":\"X\",\"connectorId\":1}"
            })
    void an_odd_card_is_invalid_and_no_error(String payload) {
        assertThat(says(payload)).contains("Invalid");
    }

    @Test
    void an_empty_card_is_not_remembered() {
        says("{\"idTag\":\"\"}");

        assertThat(csms.app.access.unknownCards(10)).isEmpty();
    }

    @Test
    void without_a_card_there_is_nothing_to_judge() {
        assertThat(says("{}")).contains("ProtocolError");
    }

    private IdTagInfo judge(String tag) {
        return charger.authorizes(tag).idTagInfo();
    }

    private String says(String payload) {
        return charger.says("Authorize", payload).toString();
    }

    private static Tag card(
            String tag,
            TagStatus status,
            @Nullable String parent,
            @Nullable Instant expiresAt,
            @Nullable Integer concurrent) {
        return new Tag(
                new IdTag(tag),
                status,
                parent == null ? null : new IdTag(parent),
                expiresAt,
                concurrent,
                null,
                null);
    }
}
