package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.mail.Letter;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.platform.mail.MailHost;
import ch.onetime.ocpp.v16.IdTagInfo;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is out of order, as a person finds it and deals with it. */
class MessagesPageTest {
    private static final String CARD = "04A1B2C3D4";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void comeIn() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void nothing_to_do_is_said_as_well() {
        assertThat(owner.opens("/messages").body()).contains("All good");
        assertThat(owner.opens("/messages/history").body()).contains("Nothing was ever");
        assertThat(owner.opens("/messages/cards").body()).contains("No card yet");
    }

    @Test
    void a_refused_card_is_allowed_again_and_the_next_tap_works() {
        csms.knows(new Tag(new IdTag(CARD), TagStatus.BLOCKED, null, null, null, null));
        var charger = csms.plugIn("GARAGE");
        charger.authorizes(CARD);
        eventually("it is on the page", () -> cards().contains("The card is blocked"));

        owner.posts("/messages/cards/allow?card=" + CARD, Map.of());

        assertThat(charger.authorizes(CARD).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        eventually("the tap is on the page", () -> cards().contains("Allowed"));
        assertThat(cards()).doesNotContain("Allow again");
    }

    @Test
    void where_a_card_charges_already_is_said() {
        csms.knows(new Tag(new IdTag(CARD), TagStatus.ACCEPTED, null, null, 1, null));
        csms.plugIn("GARAGE").startsCharging(1, CARD, 0, csms.clock.instant());

        csms.plugIn("YARD").startsCharging(1, CARD, 0, csms.clock.instant());

        eventually("it is said", () -> cards().contains("already charging at: GARAGE"));
    }

    @Test
    void checks_are_answered_one_after_the_other() {
        faulted();
        var path = "/messages/" + open(Kind.FAULT).id();

        assertThat(owner.opens(path).body())
                .contains("No. Do not use it.", "burnt or broken?")
                .doesNotContain("plug it in again. Is the fault gone?");
        owner.posts(path + "/answer", Map.of("step", "damage", "answer", "yes"));

        assertThat(owner.opens(path).body())
                .contains("Do not touch it.", "plug it in again. Is the fault gone?");
    }

    @Test
    void what_is_muted_waits_out_of_sight_until_its_time() {
        var path = "/messages/" + unknownCard().id();

        owner.posts(path + "/mute", Map.of("days", "1"));

        assertThat(owner.opens("/messages").body()).contains("All good", "Muted: 1");
        assertThat(csms.app.attention.count()).isZero();
        csms.clock.pass(Duration.ofDays(1));
        assertThat(owner.opens("/messages").body()).doesNotContain("All good");
    }

    @Test
    void the_last_cards_are_named_by_what_people_call_them() {
        csms.knows(new Tag(new IdTag(CARD), TagStatus.BLOCKED, null, null, null, "Anna, blue"));
        csms.plugIn("GARAGE").authorizes(CARD);

        eventually("it is named", () -> cards().contains("Anna, blue"));
        csms.app.logins.addUser("Reto", "looks around", Role.READER);
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Reto", "password", "looks around"));
            assertThat(reader.opens("/messages/cards").body()).doesNotContain("Anna, blue");
        }
    }

    @Test
    void what_is_done_is_in_the_history_with_the_name() {
        owner.posts("/messages/" + unknownCard().id() + "/done", Map.of());

        assertThat(owner.opens("/messages").body()).contains("All good");
        assertThat(owner.opens("/messages/history").body())
                .contains("Unknown card", "by " + Visitor.OWNER);
    }

    @Test
    void who_only_looks_sees_no_number_of_a_card_and_changes_nothing() {
        var id = unknownCard().id();
        csms.app.logins.addUser("Reto", "looks around", Role.READER);
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Reto", "password", "looks around"));

            assertThat(reader.opens("/messages").body()).contains("…3D4").doesNotContain(CARD);
            assertThat(reader.opens("/messages/cards").body())
                    .contains("…3D4")
                    .doesNotContain(CARD);
            assertThat(reader.opens("/messages/" + id).body()).doesNotContain(CARD);
            assertThat(reader.posts("/messages/" + id + "/done", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(csms.app.attention.count()).isEqualTo(1);
        }
    }

    @Test
    void mail_that_does_not_get_through_says_why_and_leads_to_the_server() {
        csms.app.mail.use(MailHost.lost());
        var to = new MailAddress("keller@example.ch");
        csms.app.mail.post(new Letter("one", "Keller", to, "Subject", "Text", null));
        eventually("it is told", () -> isOpen(Kind.MAIL_FAILS));

        assertThat(owner.opens("/messages").body())
                .contains("One mail has not gone out", "Nobody answers at localhost, port 9.")
                .contains("href=\"/settings/mail\"")
                .doesNotContain("keller@example.ch");
    }

    @Test
    void the_electrician_is_sent_the_facts_and_what_was_checked_once() {
        faulted();
        var path = "/messages/" + open(Kind.FAULT).id();
        owner.posts(path + "/answer", Map.of("step", "damage", "answer", "no"));
        assertThat(owner.opens(path).body())
                .contains("mailto:")
                .doesNotContain("Address of the electrician");
        try (var host = new MailHost()) {
            csms.app.mail.use(host.plain());
            assertThat(owner.posts(path + "/forward", Map.of("to", "the electrician")).body())
                    .contains("A complete address", "value=\"the electrician\"");

            owner.posts(path + "/forward", Map.of("to", "volt@example.ch"));
            owner.posts(path + "/forward", Map.of("to", "volt@example.ch"));

            eventually("it has come", () -> !host.received().isEmpty());
            assertThat(csms.app.mail.latest(9)).hasSize(1);
            assertThat(host.received()).hasSize(1);
            var mail = host.received().getFirst();
            assertThat(MailHost.subject(mail)).endsWith("GARAGE: fault");
            assertThat(MailHost.text(mail))
                    .contains("residual-current protection has tripped", "/ocpp/")
                    .contains("Is anything hot, wet, burnt or broken? No");
        }
    }

    @Test
    void a_card_is_nothing_for_an_electrician() {
        assertThat(owner.opens("/messages/" + unknownCard().id()).body())
                .doesNotContain("Forward to the electrician");
    }

    @Test
    void a_matter_that_never_was_is_not_found() {
        assertThat(owner.opens("/messages/4711").statusCode()).isEqualTo(404);
        assertThat(owner.opens("/messages/x").statusCode()).isEqualTo(404);
    }

    private void faulted() {
        csms.bare("GARAGE")
                .asks(
                        "[2,\"1\",\"StatusNotification\",{\"connectorId\":1,\"status\":\"Faulted\",\"errorCode\":\"GroundFailure\"}]");
        eventually("it is open", () -> isOpen(Kind.FAULT));
    }

    private boolean isOpen(Kind kind) {
        return csms.app.attention.open().stream().anyMatch(it -> it.kind() == kind);
    }

    private Incident unknownCard() {
        csms.plugIn("GARAGE").authorizes(CARD);
        eventually("it is open", () -> isOpen(Kind.UNKNOWN_CARD));
        eventually("it is on the page of the cards", () -> cards().contains(CARD));
        return open(Kind.UNKNOWN_CARD);
    }

    private Incident open(Kind kind) {
        return csms.app.attention.open().stream()
                .filter(incident -> incident.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String cards() {
        return owner.opens("/messages/cards").body();
    }
}
