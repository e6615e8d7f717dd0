package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.platform.login.AuditEntry;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.station.Wiring;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChargerPageTest {
    private static final String SAMPLES =
            """
            {"connectorId":1,"meterValue":[{"timestamp":"%s","sampledValue":[
              {"value":"13400"},
              {"value":"7400","measurand":"Power.Active.Import","unit":"W"},
              {"value":"10.7","measurand":"Current.Import","phase":"L1","unit":"A"},
              {"value":"10.8","measurand":"Current.Import","phase":"L2","unit":"A"},
              {"value":"10.6","measurand":"Current.Import","phase":"L3","unit":"A"}]}]}
            """;

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;
    private ChargePoint charger;
    private String page;

    @BeforeEach
    void plugIn() {
        owner = Visitor.owning(csms);
        csms.knows(new Tag(new IdTag(ALICE), TagStatus.ACCEPTED, null, null, null, "Anna, blue"));
        charger = csms.plugIn("GARAGE-07", made -> made.by("Zaptec", "Pro"));
        csms.servesBay("GARAGE-07", 1, "07");
        page = "/stations/" + csms.station("GARAGE-07").id().value();
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void a_charge_is_seen_with_its_power_its_phases_and_its_curve() {
        charges();

        assertThat(owner.opens(page).body())
                .contains("<h1>Bay 07</h1>", "GARAGE-07 · Zaptec Pro")
                .contains("7.4<small>kW</small>")
                .contains("10.7 A", "10.8 A", "10.6 A")
                .contains("12.4 kWh", "Anna, blue")
                .contains("data-curve=\"" + page + "/curve?connector=1\"")
                .contains("Stop charging")
                .contains("Charging started")
                .doesNotContain("Start charging");
    }

    @Test
    void the_curve_tells_why_it_changed_and_is_a_table_as_well() {
        assertThat(owner.opens(page + "/curve").body()).contains("\"times\":[]");
        charges();
        charger.status(1, ChargePointStatus.SuspendedEV);
        csms.clock.pass(Duration.ofMinutes(1));

        assertThat(owner.opens(page + "/curve").body())
                .contains("\"values\":[7.4,", "\"text\":\"The car pauses\"");
        assertThat(owner.opens(page + "?curve=table").body())
                .contains("<th scope=\"col\">What happened</th>", ">The car pauses</td>")
                .doesNotContain("data-curve=");
    }

    @Test
    void a_charge_without_readings_yet_says_so_instead_of_an_empty_curve() {
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());

        assertThat(owner.opens(page).body()).contains("No readings yet", "data-curve=");
        assertThat(owner.opens(page + "?curve=table").body())
                .contains("No readings yet")
                .doesNotContain("<table");
        charges();
        assertThat(owner.opens(page).body()).doesNotContain("No readings yet");
    }

    @Test
    void who_wants_to_join_is_let_in_from_its_page_and_asked_for_nothing_before() {
        csms.knocks("NEW-ONE");
        var newcomer = "/stations/" + csms.station("NEW-ONE").id().value();

        assertThat(owner.opens(newcomer).body())
                .contains("NEW-ONE wants to join", newcomer + "/accept", newcomer + "/refuse")
                .doesNotContain("Start charging", "Restart", "Lock");
        owner.posts(newcomer + "/accept", Map.of());
        assertThat(owner.opens(newcomer).body())
                .contains("Start charging")
                .doesNotContain("wants to join");
    }

    @Test
    void why_it_is_slow_is_said_only_where_it_is_known() {
        charges();
        assertThat(owner.opens(page).body()).doesNotContain("class=\"why");
        charger.status(1, ChargePointStatus.SuspendedEV);
        assertThat(owner.opens(page).body()).contains("The car pauses.");
        charger.status(1, ChargePointStatus.SuspendedEVSE);
        assertThat(owner.opens(page).body()).contains("The charger pauses.");
        charger.status(1, ChargePointStatus.Charging);
        csms.clock.pass(Duration.ofSeconds(30));
        charger.says(
                "MeterValues",
                SAMPLES.formatted(csms.clock.instant()).replace("10.8", "0").replace("10.6", "0"));

        assertThat(owner.opens(page).body()).contains("One phase only.");
    }

    @Test
    void a_stop_is_sent_and_its_outcome_shown() {
        charges();
        var answer = owner.posts(page + "/stop", Map.of("connector", "1"));

        assertThat(answer.statusCode()).isEqualTo(303);
        charger.awaitCommand("RemoteStopTransaction");
        eventually(
                "the outcome is shown",
                () -> shows("Stop charging</b> – accepted, the charge ends."));
        assertThat(csms.app.audit.latest(Long.MAX_VALUE, 10))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                .contains(tuple(Visitor.OWNER, "command.remote-stop", "GARAGE-07"));
    }

    @Test
    void every_button_asks_the_charger_for_what_it_says() {
        owner.posts(page + "/start", Map.of("connector", "1", "card", ALICE));
        assertThat(charger.awaitCommand("RemoteStartTransaction").payload().toString())
                .contains(ALICE);
        owner.posts(page + "/unlock", Map.of("connector", "1"));
        charger.awaitCommand("UnlockConnector");
        owner.posts(page + "/availability", Map.of("connector", "1", "to", "lock"));
        assertThat(charger.awaitCommand("ChangeAvailability").payload().toString())
                .contains("Inoperative");
        owner.posts(page + "/refresh", Map.of("connector", "1"));
        charger.awaitCommand("TriggerMessage");
        owner.posts(page + "/settings/read", Map.of());
        charger.awaitCommand("GetConfiguration");
        owner.posts(page + "/settings", Map.of("key", "HeartbeatInterval", "value", "60"));
        assertThat(charger.awaitCommand("ChangeConfiguration").payload().toString())
                .contains("HeartbeatInterval", "60");
        eventually(
                "the settings are listed",
                () -> owner.opens(page + "/settings").body().contains("HeartbeatInterval"));
        owner.posts(page + "/restart", Map.of("connector", "1", "how", "soft"));
        assertThat(charger.awaitCommand("Reset").payload().toString()).contains("Soft");
    }

    @Test
    void nothing_is_sent_to_one_that_is_not_there_and_that_is_said() {
        charges();
        charger.dropsOff();
        eventually("it is offline", () -> !csms.isOnline("GARAGE-07"));
        var answer = owner.posts(page + "/stop", Map.of("connector", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nothing was sent", "Not connected.");
    }

    @Test
    void without_scripts_each_question_has_a_page_of_its_own() {
        for (var what : new String[] {"start", "stop", "restart", "unlock", "lock", "open"}) {
            assertThat(owner.opens(page + "/ask/" + what + "?connector=1").body())
                    .contains("<form method=\"post\" action=\"" + page + "/");
        }
        assertThat(owner.opens(page + "/ask/nonsense").statusCode()).isEqualTo(404);
        assertThat(owner.posts(page + "/start", Map.of("card", "")).body())
                .contains("A card has 1 to 20 characters.");
    }

    @Test
    void what_happened_is_told_in_sentences_and_in_pages() {
        for (var i = 0; i < 40; i++) {
            csms.clock.pass(Duration.ofMinutes(1));
            charger.status(
                    1, i % 2 == 0 ? ChargePointStatus.Preparing : ChargePointStatus.Available);
        }
        var newest = owner.opens(page).body();
        assertThat(newest).contains("Car plugged in", ">Older</a>").doesNotContain("Newest");
        var older = newest.replaceAll("(?s).*href=\"([^\"]*before=[^\"#]*)#timeline.*", "$1");

        assertThat(owner.opens(older.replace("&amp;", "&")).body())
                .contains("Charger started", ">Newest</a>")
                .doesNotContain(">Older</a>");
    }

    @Test
    void a_refused_card_is_part_of_the_story() {
        charger.authorizes("STRANGER");

        eventually("it is told", () -> shows("Card refused: nobody knows it"));
        assertThat(owner.opens(page).body()).contains("STRANGER");
    }

    @Test
    void its_fuse_and_its_phases_are_known_as_the_electrician_wrote_them_down() {
        var connector = csms.app.registry.connector(csms.station("GARAGE-07").id(), 1);
        csms.app.cabling.put(connector, new Wiring("F07", PhaseRotation.L2_L3_L1));

        assertThat(owner.opens(page).body()).contains("F07, L2 L3 L1");
    }

    @Test
    void two_sockets_are_two_places_on_one_page() {
        csms.plugIn("DUAL", made -> made.connectors(2)).status(2, ChargePointStatus.Preparing);
        csms.servesBay("DUAL", 1, "11");
        csms.servesBay("DUAL", 2, "12");
        var dual = "/stations/" + csms.station("DUAL").id().value();

        assertThat(owner.opens(dual).body())
                .contains("<h1>Bay 11</h1>", "connector=2", "Connector 2: Car plugged in");
        assertThat(owner.opens(dual + "?connector=2").body())
                .contains("<h1>Bay 12</h1>", "Hold card");
        assertThat(owner.opens("/").body()).contains(dual + "?connector=2");
    }

    @Test
    void the_label_of_the_bay_can_be_printed_from_here() {
        assertThat(owner.opens(page).body())
                .contains("<h2 id=\"label-title\">Label</h2>", "/print/labels?bays=07", "<svg");
    }

    @Test
    void it_gets_a_name_and_a_bay_and_is_told_when_the_bay_is_taken() {
        csms.plugIn("OTHER");
        var bay = csms.app.bays.named("07").orElseThrow();
        var other = "/stations/" + csms.station("OTHER").id().value();
        csms.app.registry.connector(csms.station("OTHER").id(), 1);
        var wish = Map.of("name", "By the lift", "bay-1", Long.toString(bay.id()));

        assertThat(owner.posts(other + "/edit", wish).body())
                .contains("GARAGE-07 already serves bay 07.", "Swap the two");
        assertThat(csms.station("OTHER").label()).isEqualTo("By the lift");
        var swap = Map.of("name", "By the lift", "bay-1", "" + bay.id(), "swap-1", "yes");
        assertThat(owner.posts(other + "/edit", swap).statusCode()).isEqualTo(303);
        assertThat(owner.opens(other).body()).contains("<h1>Bay 07</h1>");
        assertThat(owner.opens(page).body()).contains("<h1>GARAGE-07</h1>");
    }

    @Test
    void a_charger_that_is_removed_shows_its_past_alone_and_may_not_come_back() {
        owner.posts(page + "/archive", Map.of());

        assertThat(csms.station("GARAGE-07").isArchived()).isTrue();
        assertThat(owner.opens(page).body())
                .contains("This charger is no longer in the garage.")
                .doesNotContain("<form method=\"post\" action=\"" + page);
        assertThat(owner.opens(page + "/edit").statusCode()).isEqualTo(404);
        eventually("it is offline", () -> !csms.isOnline("GARAGE-07"));
    }

    @Test
    void frames_are_there_for_whoever_runs_the_chargers() {
        eventually("they are on the disk", () -> frames().contains("BootNotification"));
        assertThat(frames()).contains("from it");
        assertThat(owner.opens(page + "/frames?cursor=nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void who_may_only_read_sees_no_person_no_buttons_and_no_frames() {
        charges();
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, Role.READER);
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));

            assertThat(reader.opens(page).body())
                    .contains("7.4<small>kW</small>")
                    .doesNotContain(
                            "Anna, blue", ALICE, "Stop charging", "/frames", page + "/settings");
            assertThat(reader.opens(page + "/now?connector=1").body()).doesNotContain("Anna, blue");
            assertThat(reader.opens(page + "/frames").statusCode()).isEqualTo(403);
            assertThat(reader.posts(page + "/stop", Map.of()).statusCode()).isEqualTo(403);
            assertThat(reader.posts(page + "/archive", Map.of()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_manager_helps_who_calls_and_changes_nothing_else() {
        csms.app.logins.addUser("Mia", Visitor.PASSWORD, Role.MANAGER);
        var keller = csms.app.people.add(new PersonWish("Anna Keller", "3.2", "de", null, ""));
        var bay = csms.app.bays.named("07").orElseThrow();
        csms.app.people.moveIn(keller, bay, csms.clock.instant().minus(Duration.ofDays(1)));
        csms.app.people.give(new IdTag(ALICE), keller, false);
        try (var manager = new Visitor(csms)) {
            manager.posts("/login", Map.of("name", "Mia", "password", Visitor.PASSWORD));

            assertThat(manager.opens(page).body())
                    .contains("Start charging", "/ask/unlock")
                    .doesNotContain("/ask/lock", "/ask/restart", page + "/edit", "/refresh");
            assertThat(manager.opens(page + "/ask/start?connector=1").body())
                    .contains("name=\"card\" value=\"" + ALICE + "\"");
            manager.posts(page + "/start", Map.of("connector", "1", "card", ALICE));
            charger.awaitCommand("RemoteStartTransaction");
            eventually("it charges", () -> csms.state("GARAGE-07", 1).equals("Charging"));
            manager.posts(page + "/unlock", Map.of("connector", "1"));
            charger.awaitCommand("UnlockConnector");
            eventually(
                    "the outcome is shown",
                    () -> manager.opens(page).body().contains("Release the plug</b>"));
            eventually("it is free again", () -> csms.state("GARAGE-07", 1).equals("Available"));
            charges();
            assertThat(manager.opens(page).body()).contains("Stop charging");
            manager.posts(page + "/stop", Map.of("connector", "1"));
            charger.awaitCommand("RemoteStopTransaction");

            for (var closed : List.of("restart", "availability", "refresh", "settings", "edit")) {
                assertThat(manager.posts(page + "/" + closed, Map.of()).statusCode())
                        .as(closed)
                        .isEqualTo(403);
            }
            for (var question : List.of("restart", "lock", "open")) {
                assertThat(manager.opens(page + "/ask/" + question).statusCode())
                        .as(question)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void an_electrician_starts_a_charge_without_a_list_of_other_peoples_cards() {
        csms.app.logins.addUser("Ivo", Visitor.PASSWORD, Role.INSTALLER);
        try (var installer = new Visitor(csms)) {
            installer.posts("/login", Map.of("name", "Ivo", "password", Visitor.PASSWORD));

            assertThat(installer.opens(page + "/ask/start?connector=1").body())
                    .contains("name=\"card\"")
                    .doesNotContain(ALICE, "Anna, blue");
        }
    }

    @Test
    void what_a_charger_says_is_text_and_never_markup() {
        csms.knocks("EVIL", made -> made.by("<script>x</script>", "\"><img src=x>"));
        csms.accepts("EVIL");
        var evil = "/stations/" + csms.station("EVIL").id().value();
        charger.says(
                "StatusNotification",
                """
                {"connectorId":1,"status":"Faulted","errorCode":"OtherError","info":"<b>bold"}
                """);

        assertThat(owner.opens(evil).body()).doesNotContain("<script>x", "<img src=x>");
        assertThat(owner.opens(page).body()).contains("&lt;b&gt;bold").doesNotContain("<b>bold");
    }

    private void charges() {
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());
        charger.status(1, ChargePointStatus.Charging);
        csms.clock.pass(Duration.ofMinutes(10));
        charger.says("MeterValues", SAMPLES.formatted(csms.clock.instant()));
        csms.clock.pass(Duration.ofMinutes(1));
    }

    private String frames() {
        return owner.opens(page + "/frames").body();
    }

    private boolean shows(String text) {
        return owner.opens(page).body().contains(text);
    }
}
