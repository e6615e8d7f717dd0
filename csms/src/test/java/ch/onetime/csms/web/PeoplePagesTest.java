package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager looks after the people of the house. */
class PeoplePagesTest {
    private static final String CARD = "04A2B3C4";

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final Visitor manager = Visitor.owning(csms);

    @AfterEach
    void leaves() {
        manager.close();
    }

    @Test
    void an_empty_house_says_how_to_begin() {
        assertThat(manager.opens("/people").body())
                .contains("Nobody is entered yet", "href=\"/people/new\"");
    }

    @Test
    void a_person_is_entered_with_bay_and_the_card_comes_next() {
        var reply =
                manager.posts("/people", form("Sofia Keller", "then", "learn", "bay", bay("07")));

        var keller = person();
        assertThat(Visitor.header(reply, "Location"))
                .isEqualTo("/people/" + keller.id() + "/learn?done=people.done.added");
        assertThat(keller.language()).isEqualTo("fr-CH");
        assertThat(csms.app.people.at(csms.app.bays.named("07").orElseThrow())).contains(keller);
        assertThat(manager.opens("/people").body()).contains("Sofia Keller", "3.2", "07");
        assertThat(manager.opens("/people?q=keller").body()).contains("Sofia Keller");
        assertThat(manager.opens("/people?q=meier").body()).contains("Nobody found");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        manager.posts("/people", form("Sofia Keller", "bay", bay("07")));

        var reply =
                manager.posts(
                        "/people",
                        form("", "email", "keller@", "apartment", "4.1", "bay", bay("07")));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("A name is needed", "This is no e-mail address", "value=\"keller@\"")
                .contains("Somebody has this bay already", "value=\"4.1\"");
        assertThat(csms.app.people.count(PersonSearch.of("", false))).isEqualTo(1);
    }

    @Test
    void a_name_is_shown_as_text_and_never_as_markup() {
        manager.posts("/people", form("<script>alert(1)</script>"));

        assertThat(manager.opens("/people").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void D4_a_refused_card_is_assigned_with_one_press_and_accepted_at_the_next_tap() {
        var charger = csms.plugIn("GARAGE");
        var path = "/people/" + entered("Sofia Keller").id();
        assertThat(manager.opens(path + "/learn").body()).contains("Waiting for a card");

        charger.authorizes(CARD);
        eventually("it is heard", () -> manager.opens(path + "/learn").body().contains(CARD));
        assertThat(manager.opens(path + "/learn").body())
                .contains("GARAGE")
                .doesNotContain("Waiting for a card");
        manager.posts(path + "/cards", Map.of("heard", CARD));

        assertThat(charger.authorizes(CARD).idTagInfo().status()).isEqualTo(Status.Accepted);
        assertThat(manager.opens(path).body()).contains(CARD, "Good");
        assertThat(manager.opens(path + "/learn").body()).contains("Waiting for a card");
    }

    @Test
    void a_learning_page_is_told_only_what_is_new() {
        var path = "/people/" + entered("Sofia Keller").id() + "/learn";
        var seen = manager.opens(path).body().replaceAll("(?s).*\\?seen=(\\w+)\".*", "$1");
        assertThat(manager.opens(path + "/cards?seen=" + seen).statusCode()).isEqualTo(204);

        csms.plugIn("GARAGE").authorizes(CARD);

        var asking = path + "/cards?seen=" + seen;
        eventually("it is told", () -> manager.opens(asking).statusCode() == 200);
        assertThat(manager.opens(asking).body()).contains(CARD).startsWith("<div id=\"heard\"");
        csms.clock.pass(Duration.ofMinutes(11));
        assertThat(manager.opens(path).body()).doesNotContain(CARD);
    }

    @Test
    void a_card_is_typed_with_or_without_colons() {
        var path = "/people/" + entered("Sofia Keller").id();

        manager.posts(path + "/cards", Map.of("card", "04:a2:b3:c4", "label", "White card"));

        assertThat(csms.app.access.find(new IdTag(CARD))).isPresent();
        assertThat(manager.opens(path).body()).contains("White card", CARD);
        assertThat(manager.posts(path + "/cards", Map.of("card", " ")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_card_of_somebody_else_is_moved_only_after_a_second_look() {
        var keller = entered("Sofia Keller");
        var meier = entered("Luca Meier");
        csms.app.people.give(new IdTag(CARD), keller, false);
        var cards = "/people/" + meier.id() + "/cards";

        assertThat(manager.posts(cards, Map.of("card", CARD)).body())
                .contains("belongs to Sofia Keller", "Move to Luca Meier");
        assertThat(csms.app.people.cards(keller)).hasSize(1);
        manager.posts(cards, Map.of("heard", CARD, "move", "1"));

        assertThat(csms.app.people.cards(keller)).isEmpty();
        assertThat(csms.app.people.cards(meier)).hasSize(1);
    }

    @Test
    void a_lost_card_is_blocked_and_one_that_was_taken_away_is_unknown() {
        var keller = entered("Sofia Keller");
        csms.app.people.give(new IdTag(CARD), keller, false);
        var charger = csms.plugIn("GARAGE");
        var path = "/people/" + keller.id();

        manager.posts(path + "/cards/block", Map.of("card", CARD));
        assertThat(manager.opens(path).body()).contains("Blocked", "Unblock");
        assertThat(charger.authorizes(CARD).idTagInfo().status()).isEqualTo(Status.Blocked);
        manager.posts(path + "/cards/allow", Map.of("card", CARD));
        assertThat(charger.authorizes(CARD).idTagInfo().status()).isEqualTo(Status.Accepted);
        manager.posts(path + "/cards/take", Map.of("card", CARD));
        assertThat(charger.authorizes(CARD).idTagInfo().status()).isEqualTo(Status.Invalid);
    }

    @Test
    void only_a_card_of_the_person_in_the_address_is_touched() {
        csms.app.people.give(new IdTag(CARD), entered("Sofia Keller"), false);
        var path = "/people/" + entered("Luca Meier").id();

        assertThat(manager.posts(path + "/cards/block", Map.of("card", CARD)).statusCode())
                .isEqualTo(404);
        assertThat(manager.opens("/people/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_card_finds_its_person_or_a_new_one() {
        entered("Sofia Keller");

        assertThat(manager.opens("/people/cards/learn?card=" + CARD).body())
                .contains("Whose card is " + CARD, "Sofia Keller");
        assertThat(manager.opens("/people/new?card=" + CARD).body())
                .contains("Card " + CARD + " will be theirs");
        manager.posts("/people", form("Luca Meier", "card", CARD));
        assertThat(csms.app.access.find(new IdTag(CARD)).flatMap(csms.app.people::owner))
                .map(Person::name)
                .contains("Luca Meier");
        assertThat(manager.posts("/people", form("Eva Huber", "card", CARD)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void who_moves_out_keeps_the_bay_until_the_end_of_the_last_day() {
        manager.posts("/people", form("Sofia Keller", "bay", bay("07")));
        var keller = person();
        var path = "/people/" + keller.id();

        manager.posts(path + "/leave", Map.of("day", "2026-06-03"));

        assertThat(manager.opens(path).body()).contains("Moves out on 3 Jun 2026");
        csms.clock.shows(Instant.parse("2026-06-03T21:59:59Z"));
        assertThat(csms.app.people.byBay()).hasSize(1);
        csms.clock.shows(Instant.parse("2026-06-03T22:00:00Z"));
        assertThat(csms.app.people.byBay()).isEmpty();
        assertThat(manager.opens("/people?gone=1").body()).contains("Sofia Keller");
        manager.posts(path + "/back", Map.of());
        assertThat(manager.opens("/people").body()).contains("Sofia Keller");
        assertThat(manager.posts(path + "/leave", Map.of("day", "soon")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void who_stays_after_all_keeps_bay_and_cards_and_reads_which_bay_is_somebody_elses() {
        manager.posts("/people", form("Sofia Keller", "bay", bay("07"), "card", CARD));
        var keller = person();
        var path = "/people/" + keller.id();
        manager.posts(path + "/bays", Map.of("bay", bay("08")));
        manager.posts(path + "/leave", Map.of("day", "2026-06-03"));
        var meier = entered("Luca Meier");
        csms.app.people.moveIn(
                meier, csms.app.bays.named("08").orElseThrow(), NOON.plus(Duration.ofDays(9)));

        assertThat(manager.opens(path).body())
                .contains("Only a bay that somebody else has from that day on does not");
        var done = Visitor.header(manager.posts(path + "/back", Map.of()), "Location");

        assertThat(manager.opens(done).body())
                .contains("1 bay is somebody else’s from that day on: give another one")
                .contains("since 1 Jun 2026")
                .doesNotContain("Moves out on");
        assertThat(csms.app.audit.latest(Long.MAX_VALUE, 1).getFirst().detail())
                .isEqualTo("+ 07, + " + CARD + ", − 08");
    }

    @Test
    void a_bay_is_given_and_given_back() {
        var keller = entered("Sofia Keller");
        var meier = entered("Luca Meier");
        manager.posts("/people/" + keller.id() + "/bays", Map.of("bay", bay("07")));
        assertThat(manager.opens("/people/" + keller.id()).body()).contains("since 1 Jun 2026");

        assertThat(
                        manager.posts("/people/" + meier.id() + "/bays", Map.of("bay", bay("07")))
                                .statusCode())
                .isEqualTo(422);
        var occupancy = csms.app.people.occupancies(keller).getFirst();
        manager.posts(
                "/people/" + keller.id() + "/bays/" + occupancy.id() + "/end",
                Map.of("day", "2026-05-31"));

        assertThat(csms.app.people.byBay()).isEmpty();
    }

    @Test
    void a_bay_is_promised_to_the_next_one_before_the_one_who_leaves_has_left() {
        var keller = entered("Sofia Keller");
        manager.posts("/people/" + keller.id() + "/bays", Map.of("bay", bay("07")));
        manager.posts("/people/" + keller.id() + "/leave", Map.of("day", "2026-06-30"));

        assertThat(manager.opens("/people/new").body())
                .contains("Bay 07, free from 1 Jul 2026", ">Bay 08<");
        var tooEarly = form("Luca Meier", "bay", bay("07"), "from", "2026-06-30");
        assertThat(manager.posts("/people", tooEarly).body())
                .contains("Somebody has this bay already");
        var never = form("Luca Meier", "bay", bay("07"), "from", "2026-02-30");
        assertThat(manager.posts("/people", never).body()).contains("This is no day");
        manager.posts("/people", form("Luca Meier", "bay", bay("07"), "from", "2026-07-01"));

        assertThat(manager.opens("/people/new").body()).doesNotContain(">Bay 07");
        var seven = csms.app.bays.named("07").orElseThrow();
        assertThat(csms.app.people.at(seven)).contains(csms.app.people.find(keller.id()).get());
        csms.clock.pass(Duration.ofDays(40));
        assertThat(csms.app.people.at(seven).get().name()).isEqualTo("Luca Meier");
    }

    @Test
    void who_finds_no_free_bay_is_not_sent_to_look_for_one_below() {
        var keller = entered("Sofia Keller");
        for (var bay : csms.app.bays.all()) {
            csms.app.people.moveIn(keller, bay, csms.clock.instant());
        }
        var meier = entered("Luca Meier");

        assertThat(manager.opens("/people/" + meier.id()).body())
                .contains("No bay.")
                .doesNotContain("Give one below");
    }

    @Test
    void the_latest_charges_are_on_the_persons_page() {
        var keller = entered("Sofia Keller");
        csms.app.people.give(new IdTag(CARD), keller, false);
        csms.servesBay("GARAGE", 1, "07");
        var charger = csms.plugIn("GARAGE");
        charger.startsCharging(1, CARD, 1_000, NOON);
        charger.stopsCharging(1, 8_400, NOON.plusSeconds(3_600));

        assertThat(manager.opens("/people/" + keller.id()).body())
                .contains("Bay 07", "7.4", "/sessions/" + csms.transaction().id());
    }

    @Test
    void an_electrician_sees_no_people() {
        entered("Sofia Keller");
        try (var electrician = new Visitor(csms)) {
            csms.app.logins.addUser("Emil", Visitor.PASSWORD, Role.INSTALLER);
            electrician.posts("/login", Map.of("name", "Emil", "password", Visitor.PASSWORD));

            assertThat(electrician.opens("/people").statusCode()).isEqualTo(403);
            assertThat(electrician.opens("/").body()).doesNotContain("href=\"/people\"");
            assertThat(electrician.opens("/bays").body())
                    .contains("Bay 07")
                    .doesNotContain("Sofia Keller");
        }
    }

    private Person entered(String name) {
        manager.posts("/people", form(name));
        return csms.app.people.search(PersonSearch.of(name, false), 0, 1).getFirst();
    }

    private Person person() {
        return csms.app.people.search(PersonSearch.of("", false), 0, 1).getFirst();
    }

    private String bay(String name) {
        return Long.toString(csms.app.bays.named(name).orElseThrow().id());
    }

    private static Map<String, String> form(String name, String... more) {
        var form = new HashMap<>(Map.of("name", name, "apartment", "3.2", "language", "fr-CH"));
        form.put("from", "2026-06-01");
        for (var i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }
}
