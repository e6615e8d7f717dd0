package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.Spot;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bays are named, placed on the plan, and opened to the plug. */
class BayPagesTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final Visitor owner = Visitor.owning(csms);

    @AfterEach
    void leaves() {
        owner.close();
    }

    @Test
    void the_bays_of_a_new_site_are_there_in_two_rows() {
        assertThat(owner.opens("/bays").body())
                .contains("24 bays", "Bay 01", "Bay 24", "Hold card", "Row 2, 12");
    }

    @Test
    void the_name_of_a_bay_leads_to_what_hangs_there() {
        csms.plugIn("DOUBLE", made -> made.connectors(2));
        csms.servesBay("DOUBLE", 2, "07");

        assertThat(leadsTo("/bays/07"))
                .isEqualTo("/stations/" + csms.station("DOUBLE").id().value() + "?connector=2");
        assertThat(leadsTo("/bays/08")).isEqualTo(edit(bay("08")));
        assertThat(owner.opens("/bays/99").statusCode()).isEqualTo(404);
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, Role.READER);
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));
            assertThat(Visitor.header(reader.opens("/bays/08"), "Location")).isEqualTo("/bays");
        }
    }

    private String leadsTo(String path) {
        return Visitor.header(owner.opens(path), "Location");
    }

    @Test
    void many_bays_are_added_at_once_or_none() {
        owner.posts("/bays", Map.of("names", "25-26, Visitors"));
        assertThat(csms.app.bays.all())
                .extracting(Bay::name)
                .hasSize(27)
                .contains("25", "26", "Visitors");

        var again = owner.posts("/bays", Map.of("names", "26-30"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Bay 26 is there already", "value=\"26-30\"");
        assertThat(owner.posts("/bays", Map.of("names", " ")).statusCode()).isEqualTo(422);
        assertThat(csms.app.bays.all()).hasSize(27);
    }

    @Test
    void a_bay_is_renamed_moved_and_opened_to_the_plug() {
        var bay = bay("07");

        owner.posts(edit(bay), form("7b", "plug", "3", "1"));

        var changed = csms.app.bays.get(bay.id());
        assertThat(changed.name()).isEqualTo("7b");
        assertThat(changed.mode()).isEqualTo(BayMode.PLUG);
        assertThat(changed.spot()).isEqualTo(new Spot(3, 1));
        assertThat(owner.opens("/bays").body()).contains("Just plug in", "Nobody yet: refused");
        assertThat(owner.opens(edit(bay)).body()).contains("value=\"7b\"");
    }

    @Test
    void the_log_tells_what_a_bay_was_before_and_only_what_differs() {
        owner.posts(edit(bay("07")), form("7b", "plug", "3", "7"));
        var page = owner.opens("/settings/audit").body();
        assertThat(page)
                .contains("Name 07 → 7b, Row 1 → 3, To charge: hold card → just plug in")
                .doesNotContain("Place in the row");
    }

    @Test
    void what_cannot_be_is_said_beside_its_field() {
        var bay = bay("07");

        assertThat(owner.posts(edit(bay), form("08", "card", "1", "7")).body())
                .contains("Another bay has this name");
        assertThat(owner.posts(edit(bay), form("07", "card", "0", "x")).body())
                .contains("Row and place are numbers from 1 on");
        assertThat(owner.posts(edit(bay), form("", "card", "1", "7")).body())
                .contains("A name is needed");
        assertThat(owner.opens("/bays/999/edit").statusCode()).isEqualTo(404);
    }

    @Test
    void a_bay_is_given_up_only_when_nobody_and_nothing_is_there() {
        var bay = csms.servesBay("GARAGE", 1, "07");
        var archive = "/bays/" + bay.id() + "/archive";
        assertThat(owner.posts(archive, Map.of()).body()).contains("Charger GARAGE hangs here");
        csms.app.registry.servesBay(csms.station("GARAGE").id(), 1, null);
        var keller = csms.app.people.add(new PersonWish("Sofia Keller", "", "de", null, ""));
        csms.app.people.moveIn(keller, bay, NOON);
        assertThat(owner.posts(archive, Map.of()).body()).contains("Somebody has this bay");
        assertThat(owner.opens(edit(bay)).body()).contains("Sofia Keller", "since 1 Jun 2026");
        csms.app.people.moveOut(keller, NOON);

        owner.posts(archive, Map.of());

        assertThat(csms.app.bays.named("07")).isEmpty();
    }

    @Test
    void an_electrician_may_change_bays_and_who_only_reads_may_not() {
        csms.app.logins.addUser("Emil", Visitor.PASSWORD, Role.INSTALLER);
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, Role.READER);
        try (var emil = new Visitor(csms);
                var rita = new Visitor(csms)) {
            emil.posts("/login", Map.of("name", "Emil", "password", Visitor.PASSWORD));
            rita.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));
            var names = Map.of("names", "Visitors");

            assertThat(rita.posts("/bays", names).statusCode()).isEqualTo(403);
            assertThat(rita.opens("/bays").body()).doesNotContain("action=\"/bays\"");
            assertThat(emil.posts("/bays", names).statusCode()).isEqualTo(303);
        }
    }

    private Bay bay(String name) {
        return csms.app.bays.named(name).orElseThrow();
    }

    private static String edit(Bay bay) {
        return "/bays/" + bay.id() + "/edit";
    }

    private static Map<String, String> form(String name, String mode, String row, String column) {
        return Map.of("name", name, "mode", mode, "row", row, "column", column);
    }
}
