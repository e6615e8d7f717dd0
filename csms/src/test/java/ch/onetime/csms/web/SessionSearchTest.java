package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is looked for among the charges stands in the address. */
class SessionSearchTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;
    private ChargePoint charger;

    @BeforeEach
    void twoHaveCharged() {
        owner = Visitor.owning(csms);
        csms.knows(new Tag(new IdTag(ALICE), TagStatus.ACCEPTED, null, null, null, "Anna, blue"));
        csms.knows(new Tag(new IdTag(BOB), TagStatus.ACCEPTED, null, null, null, "=HYPERLINK(1)"));
        charger = csms.plugIn("GARAGE-07", made -> made.connectors(2));
        csms.servesBay("GARAGE-07", 1, "07");
        csms.clock.shows(NOON.plus(Duration.ofHours(3)));
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.stopsCharging(1, 13_345, NOON.plusSeconds(7_200));
        charger.startsCharging(2, BOB, 500, NOON.plusSeconds(3_600));
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void what_is_looked_for_stands_in_the_address() {
        var bay = "bay." + csms.app.bays.named("07").orElseThrow().id();
        assertThat(owner.opens("/sessions?place=" + bay).body())
                .contains("Anna, blue", "1 charge", "value=\"" + bay + "\" selected")
                .doesNotContain(">=HYPERLINK");
        var socket = csms.station("GARAGE-07").id().value() + ".2";
        assertThat(owner.opens("/sessions?place=" + socket).body())
                .contains(">=HYPERLINK", "1 charge", "value=\"" + socket + "\" selected")
                .doesNotContain("Anna, blue");
        assertThat(owner.opens("/sessions?who=anna").body()).contains("1 charge");
        assertThat(owner.opens("/sessions?kind=open").body()).contains("1 charge");
        assertThat(owner.opens("/sessions?from=2026-06-02").body())
                .contains("None in this selection");
        assertThat(owner.opens("/sessions?from=nonsense&page=-3&kind=x&place=a.b").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_looked_for_is_said_and_nothing_passes_for_it() {
        var asked =
                Map.of(
                        "from=2026-02-29", "From: there is no day “2026-02-29”",
                        "to=2026-13-01", "To: there is no day “2026-13-01”",
                        "to=%2B999999999-12-31", "To: there is no day",
                        "place=12", "Place: the one asked for is not in the list",
                        "place=bay.4711", "Place: the one asked for is not in the list",
                        "kind=x", "Which: “x” is not in the list");
        asked.forEach((query, sentence) -> {
            assertThat(owner.opens("/sessions?" + query).body())
                    .contains(sentence, "Nothing is shown", "aria-invalid=\"true\"", "Clear")
                    .doesNotContain("Anna, blue", "2 charges", "export.csv");
            assertThat(owner.opens("/sessions/news?seen=0&" + query).body()).doesNotContain("<a");
            for (var file : List.of("export.csv", "export.xlsx")) {
                var answer = owner.opens("/sessions/" + file + "?" + query);
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(owner.opens(Visitor.header(answer, "Location")).body())
                        .contains(sentence);
            }
        });
    }

    @Test
    void a_bay_shows_its_own_charges_after_a_swap_and_after_it_has_gone() {
        var garage = csms.station("GARAGE-07").id();
        var seventh = csms.app.bays.named("07").orElseThrow();
        var nineteenth = csms.app.bays.findOrAdd("19");
        csms.app.registry.servesBay(garage, 1, nineteenth);
        charger.startsCharging(1, BOB, 13_345, csms.clock.instant());
        csms.app.registry.archiveBay(seventh.id());

        assertThat(owner.opens("/sessions?place=bay." + seventh.id()).body())
                .contains("Anna, blue", "1 charge", ">Bay 07</option>")
                .doesNotContain(">=HYPERLINK");
        assertThat(owner.opens("/sessions/export.csv?place=bay." + nineteenth.id()).body())
                .contains(";Bay 19;")
                .doesNotContain(";Bay 07;");
    }

    @Test
    void a_socket_shows_its_charges_after_it_has_got_a_bay_and_after_its_charger_has_gone() {
        var garage = csms.station("GARAGE-07").id();
        var query = "?place=" + garage.value() + ".2";
        var chosen = "value=\"" + garage.value() + ".2\" selected";
        csms.app.registry.servesBay(garage, 2, csms.app.bays.findOrAdd("20"));

        assertThat(owner.opens("/sessions" + query).body())
                .contains(">=HYPERLINK", "1 charge", chosen)
                .doesNotContain("Anna, blue");
        assertThat(owner.opens("/sessions/export.csv" + query).body()).contains("HYPERLINK");
        assertThat(owner.opens("/sessions?place=" + garage.value() + ".3").body())
                .contains("Place: the one asked for is not in the list");

        csms.app.registry.change(garage, it -> it.archived(csms.clock.instant()));
        assertThat(owner.opens("/sessions" + query).body()).contains("1 charge", chosen);
        assertThat(owner.opens("/sessions").body()).doesNotContain(garage.value() + ".2\"");
    }
}
