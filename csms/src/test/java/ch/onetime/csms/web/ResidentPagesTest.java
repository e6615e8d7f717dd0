package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.station.report.ProblemReport;
import ch.onetime.ocpp.v16.ChargePointErrorCode;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What residents see, and never of each other. */
class ResidentPagesTest {
    private static final String KELLERS = "KELLER-CARD-04A2";
    private static final String MEIERS = "MEIER-CARD-11FF";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final House house = new House(csms);
    private Person keller;
    private Person meier;
    private ChargePoint kellersCharger;
    private ChargePoint meiersCharger;
    private Visitor owner;
    private Visitor visitor;

    @BeforeEach
    void twoLiveHere() {
        owner = Visitor.owning(csms);
        visitor = new Visitor(csms);
        keller = house.livesIn("Keller", "07", KELLERS, "en");
        meier = house.livesIn("Meier", "08", MEIERS, "en");
        kellersCharger = house.charger("GARAGE-07", "07");
        meiersCharger = house.charger("GARAGE-08", "08");
    }

    @AfterEach
    void close() {
        owner.close();
        visitor.close();
    }

    @Test
    void nobody_gets_in_without_a_code() {
        assertThat(Visitor.header(visitor.opens("/my"), "Location")).isEqualTo("/my/login");
        assertThat(visitor.opens("/my/now", "HX-Request", "true").statusCode()).isEqualTo(401);
        assertThat(visitor.posts("/my/login", Map.of("code", "AAAA-AAAA")).statusCode())
                .isEqualTo(401);
        assertThat(Visitor.header(owner.opens("/my"), "Location")).isEqualTo("/my/login");
    }

    @Test
    void a_resident_sees_what_is_theirs_and_nothing_of_the_neighbour() {
        kellersCharger.startsCharging(1, KELLERS, 0, csms.clock.instant());
        meiersCharger.startsCharging(1, MEIERS, 0, csms.clock.instant());
        csms.clock.pass(Duration.ofHours(1));
        meiersCharger.stopsCharging(1, 7_700, csms.clock.instant());
        kellersCharger.stopsCharging(1, 4_300, csms.clock.instant());
        comesIn(keller);

        var page = visitor.opens("/my").body();
        assertThat(page).contains("Keller", "4.3 kWh", "Bay 07", "04A2");
        assertThat(page).doesNotContain("Meier", "7.7", "Bay 08", "11FF", KELLERS);
        var csv = visitor.opens("/my/charges.csv").body();
        assertThat(csv).contains("\"4.300\"", "\"07\"").doesNotContain("7.700", "\"08\"");
    }

    @Test
    void numbers_of_a_neighbour_lead_nowhere() {
        meiersCharger.startsCharging(1, MEIERS, 0, csms.clock.instant());
        var meiersCharge = csms.transaction().id();
        comesIn(keller);

        assertThat(posts("/my/stop/" + meiersCharge)).isEqualTo(404);
        assertThat(posts("/my/stop/" + Long.MAX_VALUE)).isEqualTo(404);
        assertThat(posts("/my/stop/x")).isEqualTo(404);
        assertThat(posts("/my/start/" + house.bay("08").id())).isEqualTo(404);
        assertThat(visitor.posts("/my/cards/block", card(MEIERS)).statusCode()).isEqualTo(404);
        assertThat(csms.transaction().isOpen()).isTrue();
        assertThat(status(MEIERS)).isEqualTo(TagStatus.ACCEPTED);
        assertThat(visitor.opens("/my/now").body())
                .doesNotContain("Bay 08")
                .doesNotContainPattern("\\b" + meiersCharge + "\\b"); // a file's name has digits
    }

    @Test
    void a_resident_has_no_right_over_the_house() {
        comesIn(keller);

        for (var path :
                new String[] {
                    "/people/" + meier.id() + "/login", "/settings/mail", "/live", "/style"
                }) {
            assertThat(visitor.opens(path).statusCode()).as(path).isIn(401, 403);
        }
        assertThat(posts("/people/" + meier.id() + "/login")).isEqualTo(403);
        assertThat(posts("/people/" + keller.id() + "/login/revoke")).isEqualTo(403);
        assertThat(visitor.opens("/api/v1/transactions").statusCode()).isIn(401, 403);
    }

    @Test
    void who_takes_over_a_bay_never_sees_what_the_one_before_has_charged() {
        kellersCharger.startsCharging(1, KELLERS, 0, csms.clock.instant());
        csms.clock.pass(Duration.ofHours(1));
        kellersCharger.stopsCharging(1, 4_300, csms.clock.instant());
        csms.app.people.moveOut(keller, csms.clock.instant());
        var huber = house.livesIn("Huber", "07", "HUBER-CARD-77", "en");

        comesIn(huber);
        assertThat(visitor.opens("/my").body()).contains("Bay 07").doesNotContain("4.3 kWh");
        assertThat(visitor.opens("/my/charges.csv").body()).doesNotContain("4.300");
    }

    @Test
    void a_letter_left_behind_lets_nobody_in_after_the_move() {
        var letter = house.letter(keller);
        csms.app.people.moveOut(keller, csms.clock.instant());

        visitor.posts("/my/login", Map.of("code", letter.code()));
        visitor.posts("/my/in/" + letter.secret(), Map.of());

        assertThat(visitor.opens("/my").body()).doesNotContain("Keller");
    }

    @Test
    void at_a_bay_where_somebody_else_charges_only_the_state_is_seen() {
        kellersCharger.startsCharging(1, MEIERS, 0, csms.clock.instant());
        kellersCharger.status(1, ChargePointStatus.Charging);
        comesIn(keller);

        assertThat(visitor.opens("/my/now").body())
                .contains("Somebody else is charging here")
                .doesNotContain("kWh", "/my/stop/", "/my/start/");
    }

    @Test
    void a_lost_card_is_blocked_and_opens_nothing_any_more() {
        comesIn(keller);

        var blocked = visitor.posts("/my/cards/block", card(KELLERS));

        assertThat(blocked.statusCode()).isEqualTo(303);
        assertThat(kellersCharger.authorizes(KELLERS).idTagInfo().status().name())
                .isEqualTo("Blocked");
        assertThat(visitor.opens("/my").body()).contains("Blocked").doesNotContain("/my/start/");
    }

    @Test
    void start_and_stop_go_to_the_own_charger_with_the_own_card() {
        comesIn(keller);
        kellersCharger.status(1, ChargePointStatus.Preparing);

        var started = visitor.posts("/my/start/" + house.bay("07").id(), Map.of());
        assertThat(Visitor.header(started, "Location")).contains("resident.done.starting");

        eventually("it charges", () -> csms.state("GARAGE-07", 1).equals("Charging"));
        assertThat(csms.transaction().tag().text()).isEqualTo(KELLERS);
        var stopped = visitor.posts("/my/stop/" + csms.transaction().id(), Map.of());
        assertThat(Visitor.header(stopped, "Location")).contains("resident.done.stopping");
        assertThat(csms.app.commandLog.ofStation(csms.transaction().station(), Long.MAX_VALUE, 10))
                .extracting(CommandRecord::requestedBy)
                .containsOnly("resident " + keller.id());
    }

    @Test
    void an_offline_charger_is_said_to_be_one() {
        comesIn(keller);
        kellersCharger.close();
        csms.app.gateway.chargers().disconnect(csms.station("GARAGE-07").id(), "test");

        eventually("it is offline", () -> !csms.isOnline("GARAGE-07"));
        var refused = visitor.posts("/my/start/" + house.bay("07").id(), Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The charger is not connected, so nothing was sent.");
    }

    @Test
    void the_link_of_a_letter_asks_before_it_opens() {
        var secret = house.letter(keller).secret();

        var asked = visitor.opens("/my/in/" + secret);
        assertThat(asked.body()).contains("Open my charging").doesNotContain("Keller");
        visitor.posts("/my/in/" + secret, Map.of());

        assertThat(visitor.opens("/my").body()).contains("Keller");
        visitor.posts("/my/logout", Map.of());
        assertThat(visitor.opens("/my").statusCode()).isEqualTo(303);
    }

    @Test
    void the_manager_makes_a_letter_and_takes_everything_back() {
        var letter = owner.posts("/people/" + keller.id() + "/login", Map.of());
        assertThat(letter.body()).contains("Keller", "class=\"qr\"");
        var code = letter.body().replaceAll("(?s).*<b>(\\w{4}-\\w{4})</b>.*", "$1");
        assertThat(visitor.posts("/my/login", Map.of("code", code)).statusCode()).isEqualTo(303);
        assertThat(visitor.opens("/my").statusCode()).isEqualTo(200);
        assertThat(owner.opens("/people/" + keller.id() + "/login").body())
                .contains("valid until")
                .doesNotContain(code);

        owner.posts("/people/" + keller.id() + "/login/revoke", Map.of());

        assertThat(visitor.opens("/my").statusCode()).isEqualTo(303);
    }

    @Test
    void the_page_of_a_bay_is_for_everybody_and_names_nobody() {
        kellersCharger.startsCharging(1, KELLERS, 0, csms.clock.instant());
        kellersCharger.status(1, ChargePointStatus.Charging);

        var page = visitor.opens("/b/" + house.bay("07").code());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Bay 07", "Charging", "Report a problem")
                .doesNotContain("Keller", KELLERS, "04A2", "kWh", "GARAGE-07");
        assertThat(visitor.opens("/b/nosuchcode").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_is_sent_to_plug_in_where_an_electrician_is_needed() {
        var path = "/b/" + house.bay("07").code();
        assertThat(visitor.opens(path.toUpperCase(Locale.ROOT).replace("/B/", "/b/")).body())
                .contains("class=\"how\"");
        kellersCharger.breaks(1, ChargePointErrorCode.GroundFailure);
        kellersCharger.tellsStatus();
        comesIn(keller);

        assertThat(visitor.opens(path).body())
                .contains("Do not use it")
                .doesNotContain("plug in again", "class=\"how\"");
        assertThat(visitor.opens("/my").body()).contains("Do not use it");
        kellersCharger.breaks(1, ChargePointErrorCode.EVCommunicationError);
        kellersCharger.tellsStatus();
        assertThat(visitor.opens(path).body()).contains("plug in again");
    }

    @Test
    void a_bay_without_a_charger_tells_nobody_to_plug_in() {
        assertThat(visitor.opens("/b/" + house.bay("20").code()).body())
                .contains("No charger is connected")
                .doesNotContain("class=\"how\"");
    }

    @Test
    void what_was_typed_about_a_problem_is_kept_until_its_kind_is_chosen() {
        var path = "/b/" + house.bay("07").code() + "/report";

        assertThat(visitor.posts(path, Map.of("text", "sparks at the plug")).body())
                .contains("sparks at the plug</textarea>");
    }

    @Test
    void whoever_stands_at_a_bay_can_report_a_problem_a_few_times() {
        var path = "/b/" + house.bay("07").code() + "/report";

        assertThat(visitor.posts(path, Map.of()).statusCode()).isEqualTo(422);
        for (var times = 0; times < 5; times++) {
            visitor.posts(path, Map.of("kind", "CABLE", "text", "cracked"));
        }

        assertThat(csms.app.problemReports.open())
                .hasSize(3)
                .extracting(ProblemReport::text)
                .containsOnly("cracked");
    }

    @Test
    void wishes_are_kept() {
        comesIn(keller);

        visitor.posts("/my/wishes", Map.of("language", "it-CH"));

        assertThat(csms.app.people.find(keller.id()).orElseThrow().language()).isEqualTo("it-CH");
        assertThat(csms.app.notices.wantsTrouble(keller.id())).isFalse();
    }

    private void comesIn(Person person) {
        visitor.posts("/my/login", Map.of("code", house.letter(person).code()));
    }

    /** As the page of its owner names it. */
    private static Map<String, String> card(String number) {
        var key = new IdTag(number).key().getBytes(UTF_8);
        return Map.of("card", UUID.nameUUIDFromBytes(key).toString());
    }

    private int posts(String path) {
        return visitor.posts(path, Map.of()).statusCode();
    }

    private TagStatus status(String card) {
        return csms.app.access.find(new IdTag(card)).orElseThrow().status();
    }
}
