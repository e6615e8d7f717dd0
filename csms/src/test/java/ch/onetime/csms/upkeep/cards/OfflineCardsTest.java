package ch.onetime.csms.upkeep.cards;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static ch.onetime.ocpp.v16.IdTagInfo.Status.Accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.upkeep.cards.CardsThere.Standing;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.simulator.Answering;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How cards are brought to chargers, and what is done where a charger does not take them. */
class OfflineCardsTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final KeepsCards cards = new KeepsCards(csms);

    @Test
    void TC_043_4_a_first_list_is_whole_and_says_of_each_card_what_it_may() {
        csms.knows(ALICE);
        csms.knows(BOB);

        var sent = cards.charger("GARAGE").awaitCommand("SendLocalList");

        assertThat(sent.payload().path("updateType").asString()).isEqualTo("Full");
        assertThat(sent.payload().path("listVersion").asLong()).isPositive();
        assertThat(sent.payload().path("localAuthorizationList")).hasSize(2);
        assertThat(sent.payload().path("localAuthorizationList"))
                .allMatch(entry -> entry.path("idTagInfo").has("status"));
    }

    @Test
    void TC_043_5_after_a_change_the_version_is_asked_for_and_only_the_change_is_sent() {
        csms.knows(ALICE);
        csms.knows(BOB);
        var charger = cards.charger("GARAGE");
        var first = charger.awaitCommand("SendLocalList");
        cards.isUpToDate("GARAGE");

        cards.blocks(ALICE);

        charger.awaitCommand("GetLocalListVersion");
        var change = charger.awaitCommand();
        assertThat(change.action()).isEqualTo("SendLocalList");
        assertThat(change.payload().path("updateType").asString()).isEqualTo("Differential");
        assertThat(change.payload().path("listVersion").asLong())
                .isGreaterThan(first.payload().path("listVersion").asLong());
        assertThat(change.payload().path("localAuthorizationList")).hasSize(1);
        assertThat(change.payload().path("localAuthorizationList").get(0).toString())
                .contains(ALICE, "Blocked");
    }

    @Test
    void TC_061_a_charger_is_told_to_forget_only_when_a_card_is_withdrawn() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        csms.knows(BOB);
        cards.isUpToDate("GARAGE");
        assertThat(cards.asked("GARAGE", "ClearCache")).isEmpty();

        cards.blocks(ALICE);

        assertThat(charger.awaitCommand("ClearCache").payload()).isEmpty();
    }

    @Test
    void a_list_that_somebody_else_has_changed_is_replaced() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        charger.dropsOff();
        charger.cards().becomes(900, "STRANGER");

        charger.comesBack();

        eventually("it is ours", () -> charger.cards().list().containsKey(ALICE));
        assertThat(charger.cards().list()).containsOnly(entry(ALICE, Accepted));
        assertThat(charger.cards().version()).isGreaterThan(900);
    }

    @Test
    void a_change_that_is_refused_is_followed_by_the_whole_list() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        charger.awaitCommand("SendLocalList");
        cards.isUpToDate("GARAGE");
        charger.answers("SendLocalList", Answering.status("VersionMismatch"));

        csms.knows(BOB);

        assertThat(typeOfNext(charger.awaitCommand("SendLocalList"))).isEqualTo("Differential");
        assertThat(typeOfNext(charger.awaitCommand("SendLocalList"))).isEqualTo("Full");
        cards.becomes("GARAGE", Standing.REFUSED);

        charger.answers("SendLocalList", Answering.usual());
        charger.boots();
        cards.isUpToDate("GARAGE");
        assertThat(charger.cards().list()).containsOnlyKeys(ALICE, BOB);
    }

    @Test
    void what_fits_into_no_message_goes_in_several() {
        IntStream.range(0, 5).forEach(number -> csms.knows("CARD-" + number));
        var charger = cards.charger("GARAGE", made -> made.setting("SendLocalListMaxLength", "2"));

        cards.isUpToDate("GARAGE");

        assertThat(charger.cards().list()).hasSize(5);
        assertThat(cards.asked("GARAGE", "SendLocalList")).hasSize(3);
        assertThat(charger.cards().version()).isEqualTo(3);
    }

    @Test
    void where_there_is_no_room_for_all_it_is_said() {
        IntStream.range(0, 5).forEach(number -> csms.knows("CARD-" + number));
        var charger = cards.charger("GARAGE", made -> made.setting("LocalAuthListMaxLength", "3"));

        cards.becomes("GARAGE", Standing.FULL);

        assertThat(charger.cards().list()).hasSize(3);
        assertThat(cards.there("GARAGE").opening()).isEqualTo(3);
        assertThat(cards.there("GARAGE").wanted()).isEqualTo(5);
    }

    @Test
    void a_charger_that_keeps_no_list_is_sent_none() {
        csms.knows(ALICE);
        var charger =
                cards.charger("YARD", made -> made.setting("SupportedFeatureProfiles", "Core"));
        assertThat(cards.there("YARD").standing()).isEqualTo(Standing.NONE);

        cards.blocks(ALICE);
        charger.awaitCommand("ClearCache");

        assertThat(cards.asked("YARD", "GetLocalListVersion")).isEmpty();
        assertThat(cards.asked("YARD", "SendLocalList")).isEmpty();
    }

    @Test
    void a_list_that_is_switched_off_is_filled_once_it_is_on() {
        csms.knows(ALICE);
        cards.charger("GARAGE", made -> made.setting("LocalAuthListEnabled", "false"));
        assertThat(cards.there("GARAGE").standing()).isEqualTo(Standing.OFF);

        csms.app.tuning.setAll(cards.id("GARAGE"), "Elektro Muster");

        cards.isUpToDate("GARAGE");
    }

    @Test
    void a_no_is_remembered_until_the_next_boot() {
        csms.knows(ALICE);
        var charger = cards.charger("YARD");
        cards.isUpToDate("YARD");
        charger.answers("SendLocalList", Answering.status("NotSupported"));
        csms.knows(BOB);
        cards.becomes("YARD", Standing.NONE);
        var before = cards.asked("YARD", "GetLocalListVersion").size();

        csms.knows("CAROL");
        cards.blocks("CAROL");
        charger.awaitCommand("ClearCache");
        assertThat(cards.asked("YARD", "GetLocalListVersion")).hasSize(before);

        charger.answers("SendLocalList", Answering.usual());
        charger.boots();
        cards.isUpToDate("YARD");
    }

    @Test
    void nobody_has_to_wait_for_it() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");
        charger.answers("UnlockConnector", Answering.never());
        var id = cards.id("GARAGE");
        var unlock =
                (Chargers.Dispatch.Sent)
                        csms.app
                                .gateway
                                .chargers()
                                .send(
                                        id,
                                        new Command.Unlock(1),
                                        new Chargers.Terms("Anna", SHORT, SHORT));

        cards.blocks(ALICE);

        eventually("it is told to forget", () -> !cards.asked("GARAGE", "ClearCache").isEmpty());
        var asked = csms.app.commandLog.find(unlock.command().id()).orElseThrow();
        assertThat(asked.state().isFinal()).isTrue();
    }

    private static String typeOfNext(Call sent) {
        return sent.payload().path("updateType").asString();
    }
}
