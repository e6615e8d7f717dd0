package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.station.Wiring;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.print.Printed;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The papers, fetched as a browser fetches them. */
class PrintPagesTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void set_up() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void the_page_offers_all_papers_and_their_languages() {
        assertThat(owner.opens("/print").body())
                .contains("/print/labels", "/print/report", "/print/handover")
                .contains("Deutsch", "Français", "Italiano", "English");
    }

    @Test
    void labels_open_the_page_of_their_bay() throws Exception {
        var bay = csms.app.bays.named("07").orElseThrow();

        try (var printed = fetch("/print/labels?bays=07&sheet=single-70x37")) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.text()).contains("07");
            assertThat(printed.code(0, 0, 0, 70, 37)).endsWith("/b/" + bay.code());
        }
    }

    @Test
    void all_bays_are_printed_when_none_are_named() throws Exception {
        try (var printed = fetch("/print/labels?bays=&language=de-CH")) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.text()).contains("01", "24", "Scannen zeigt den Zustand");
        }
    }

    @Test
    void a_bay_that_is_not_there_is_named_beside_the_field() {
        var page = owner.opens("/print/labels?bays=05,99");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("There is no bay 99.", "value=\"05,99\"");
    }

    @Test
    void the_report_tells_what_was_built_in_and_checked() throws Exception {
        csms.plugIn("GARAGE-07");
        var bay = csms.servesBay("GARAGE-07", 1, "07");
        var connector = csms.app.registry.connectorAt(bay).orElseThrow();
        csms.app.cabling.put(connector, new Wiring("F07, 16 A", PhaseRotation.L2_L3_L1));
        csms.app.checks.note(connector, CheckKind.TEST_CHARGE, false, "", "Huber <Elektro>");

        try (var printed = fetch("/print/report")) {
            assertThat(printed.text())
                    .contains("Lindenhof 12", "GARAGE-07", "F07, 16 A", "L2 L3 L1")
                    .contains("Test charge: failed", "Huber <Elektro>", "Phases: not done");
        }
    }

    @Test
    void the_handover_names_who_may_sign_in_and_no_password() throws Exception {
        try (var printed = fetch("/print/handover?language=fr-CH")) {
            assertThat(printed.text())
                    .contains("Fiche de remise", Visitor.OWNER, "/ocpp/")
                    .doesNotContain(Visitor.PASSWORD);
        }
    }

    @Test
    void a_letter_lets_its_reader_in_and_speaks_the_readers_language() throws Exception {
        var wish = new PersonWish("Luc Morel", "3.5", "fr-CH", null, "");
        var person = csms.app.people.add(wish);
        var path = "/people/" + person.id() + "/login/letter.pdf";

        try (var printed = new Printed(owner.fetches(path, Map.of()))) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.text())
                    .contains("Luc Morel", "3.5", said("subject"), said("secret"));
            var link = printed.code(0, 0, 100, 105, 130);
            var signIn =
                    csms.app.residentLogins.withLink(
                            link.substring(link.lastIndexOf('/') + 1), _ -> Optional.of("Luc"));
            assertThat(signIn).isInstanceOf(SignIn.SignedIn.class);
        }
    }

    /** What the letter on the page says as well. */
    private static String said(String key) {
        return Words.in(Language.FRENCH).say("resident.letter." + key);
    }

    @Test
    void strangers_get_no_paper() {
        try (var stranger = new Visitor(csms)) {
            assertThat(stranger.opens("/print/handover").statusCode()).isEqualTo(303);
        }
    }

    private Printed fetch(String path) throws IOException {
        var answer = owner.streams(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/pdf");
        return new Printed(answer.body().readAllBytes());
    }
}
