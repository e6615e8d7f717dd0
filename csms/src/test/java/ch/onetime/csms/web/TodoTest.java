package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What needs somebody, as it stands on the overview beside the car park. */
class TodoTest {
    private static final String CARD = "04A1B2C3D4";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void come_in() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void a_charger_that_is_gone_is_told_and_its_neighbour_is_as_it_was() {
        csms.plugIn("YARD");
        var garage = csms.plugIn("GARAGE");
        garage.dropsOff();
        eventually("it is offline", () -> !csms.isOnline("GARAGE"));

        assertThat(tile("GARAGE")).contains("Offline", "#cross");
        assertThat(tile("YARD")).doesNotContain("Offline");
        aMinuteLater("GARAGE is offline");
        assertThat(todo()).contains("Check step by step").doesNotContain("YARD is offline");
    }

    @Test
    void when_all_are_gone_it_is_one_line() {
        var chargers = new ArrayList<ChargePoint>();
        for (var number = 1; number <= 24; number++) {
            chargers.add(csms.plugIn("BAY-" + number));
        }
        chargers.forEach(ChargePoint::dropsOff);
        eventually("nobody is there", () -> csms.app.gateway.online() == 0);

        aMinuteLater("All 24 chargers are offline");

        assertThat(todo().split("<li ", -1)).hasSize(2);
    }

    @Test
    void a_charger_that_is_back_leaves_the_list_and_how_long_it_was_away_is_known() {
        csms.plugIn("YARD");
        var garage = csms.plugIn("GARAGE");
        garage.dropsOff();
        eventually("it is offline", () -> !csms.isOnline("GARAGE"));
        aMinuteLater("GARAGE is offline");
        garage.connects();

        eventually("the list is empty", () -> todo().contains("Nothing to do"));
        assertThat(owner.opens("/messages/history").body())
                .contains("GARAGE is offline")
                .containsPattern("Ended by itself at [^<]+, after [0-9]+ min");
    }

    @Test
    void a_card_that_was_refused_belongs_to_somebody_and_works_at_the_next_tap() {
        var charger = csms.plugIn("GARAGE");
        assertThat(charger.authorizes(CARD).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Invalid);
        eventually("it is told", () -> todo().contains("Unknown card at GARAGE"));
        assertThat(todo()).contains("held once", "href=\"/people/cards/learn?card=" + CARD);

        var keller = csms.app.people.add(new PersonWish("Keller", "3.2", "de", null, ""));
        assertThat(owner.opens("/people/cards/learn?card=" + CARD).body()).contains("Keller");
        owner.posts("/people/" + keller.id() + "/cards", Map.of("heard", CARD));

        eventually("it is settled", () -> todo().contains("Nothing to do"));
        assertThat(charger.authorizes(CARD).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
    }

    @Test
    void who_need_not_know_whose_card_it_is_sees_its_end_and_no_way_to_assign_it() {
        csms.plugIn("GARAGE").authorizes(CARD);
        eventually("it is told", () -> todo().contains(CARD));
        csms.app.logins.addUser("Ivo", Visitor.PASSWORD, Role.INSTALLER);
        try (var installer = new Visitor(csms)) {
            installer.posts("/login", Map.of("name", "Ivo", "password", Visitor.PASSWORD));

            assertThat(todo(installer)).contains("…3D4").doesNotContain(CARD, "/cards/learn");
        }
    }

    @Test
    void what_is_muted_and_who_wants_to_join_are_not_on_the_list() {
        csms.knocks("NEW-ONE");
        csms.plugIn("GARAGE").authorizes(CARD);
        eventually("it is told", () -> todo().contains(CARD));
        assertThat(todo()).doesNotContain("NEW-ONE");

        csms.app
                .attention
                .open()
                .forEach(one -> csms.app.attention.mute(one.id(), Duration.ofDays(1), "Anna"));

        assertThat(todo()).contains("Nothing to do");
    }

    @Test
    void the_most_urgent_stand_there_and_how_many_more_there_are() {
        var charger = csms.plugIn("GARAGE");
        for (var card = 1; card <= 7; card++) {
            charger.authorizes("STRANGER-" + card);
        }

        eventually("the others are counted", () -> todo().contains("2 more"));
    }

    /** Whoever has been missed for a minute is told. */
    private void aMinuteLater(String title) {
        csms.hasBeenLookedAt();
        csms.clock.pass(Duration.ofMinutes(1));
        eventually("it is told", () -> todo().contains(title));
    }

    private String todo() {
        return todo(owner);
    }

    private static String todo(Visitor visitor) {
        return part(visitor.opens("/").body(), "<section id=\"todo\"", "</section>");
    }

    private String tile(String name) {
        var page = owner.opens("/").body();
        Predicate<String> isIt = tile -> tile.contains(name);
        return Arrays.stream(page.split("id=\"tile-", -1))
                .skip(1)
                .filter(isIt)
                .map(tile -> part(tile, "", "</li>"))
                .findFirst()
                .orElseThrow();
    }

    private static String part(String page, String begin, String end) {
        var from = page.indexOf(begin);
        return page.substring(from, page.indexOf(end, from));
    }
}
