package ch.onetime.csms.api;

import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.api.route.Method;
import ch.onetime.csms.api.route.Route;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route and every role: who may ask what, and what is left out of the answer. */
class RightsApiTest {
    private static final List<Role> ROLES =
            List.of(Role.OWNER, Role.INSTALLER, Role.MANAGER, Role.READER);

    /** Each route with the initials of those who may ask; a dash: anybody. */
    private static final String TABLE =
            """
            POST /setup -
            POST /sessions -
            GET /site OIMR
            PUT /site O
            POST /joining OI
            DELETE /joining OI
            DELETE /sessions/current OIMR
            GET /tokens O
            POST /tokens O
            DELETE /tokens/{id} O
            GET /audit O
            GET /users O
            PUT /users/{id} O
            DELETE /users/{id} O
            POST /users/{id}/password O
            DELETE /users/{id}/sessions O
            GET /sessions O
            DELETE /sessions/{id} O
            GET /invitations O
            POST /invitations O
            DELETE /invitations/{id} O
            GET /stations OIMR
            GET /stations/{id} OIMR
            PUT /stations/{id} OI
            POST /stations/{id}/archive OI
            POST /stations/import OI
            GET /stations/{id}/connectors OIMR
            PUT /stations/{id}/connectors/{number} OI
            GET /stations/{id}/connectors/{number}/checks OIMR
            POST /stations/{id}/connectors/{number}/checks OI
            GET /stations/{id}/configuration OI
            GET /stations/{id}/findings OI
            GET /stations/{id}/frames OI
            GET /stations/{id}/commands OIMR
            GET /commands/{id} OIMR
            POST /stations/{id}/commands OI
            POST /stations/{id}/reset OI
            POST /stations/{id}/remote-start OIM
            POST /stations/{id}/remote-stop OIM
            POST /stations/{id}/unlock OIM
            POST /stations/{id}/availability OI
            POST /stations/{id}/configuration OI
            POST /stations/{id}/clear-cache OI
            POST /stations/{id}/trigger OI
            GET /bays OIMR
            PUT /bays/{name} OI
            GET /circuits OIMR
            GET /circuits/{id} OIMR
            POST /circuits OI
            PUT /circuits/{id} OI
            DELETE /circuits/{id} OI
            GET /transactions OIMR
            GET /transactions/{id} OIMR
            GET /transactions/{id}/readings OIMR
            POST /transactions/{id}/close OM
            GET /stops OIMR
            POST /stops/{id}/resolve OM
            GET /dead-letters OIMR
            POST /dead-letters/{id}/resolve OM
            GET /tags OM
            GET /tags/{idTag} OM
            PUT /tags/{idTag} OM
            DELETE /tags/{idTag} OM
            POST /tags/import OM
            GET /unknown-cards OM
            GET /people OM
            POST /people OM
            GET /people/{id} OM
            PUT /people/{id} OM
            POST /people/{id}/bays OM
            PUT /people/{id}/cards/{idTag} OM
            POST /people/{id}/leave OM
            GET /events OIMR
            GET /openapi.json -
            """;

    /** What goes on for ever, and what is the same for everybody. */
    private static final List<String> TELL_NOTHING = List.of("/events", "/openapi.json");

    private static final String CARD = "04A2B3C4D5";
    private static final String CHECKS = "/stations/GARAGE/connectors/1/checks";
    private static final String STRANGER = "0477778888";

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void no_route_is_missing_in_the_table() {
        assertThat(csms.app.api.routes())
                .extracting(RightsApiTest::name)
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    void each_role_is_let_in_where_the_table_says_so_and_nowhere_else() {
        var table = table();
        for (var route : csms.app.api.routes()) {
            var who = table.getOrDefault(name(route), "");
            for (var role : ROLES) {
                var reply = ask(owner.as(role.name()), route);
                var isLetIn = who.equals("-") || who.contains(role.name().substring(0, 1));
                if (isLetIn) {
                    assertThat(reply.status()).as(role + " " + name(route)).isNotIn(401, 403);
                } else {
                    assertThat(reply.status()).as(role + " " + name(route)).isEqualTo(403);
                    assertThat(reply.problem()).isEqualTo("forbidden");
                }
            }
        }
    }

    @Test
    void who_may_see_no_people_finds_neither_names_nor_cards_in_any_answer() {
        furnish();
        var command = remoteStart();
        for (var role : List.of("READER", "INSTALLER")) {
            var caller = owner.as(role);
            for (var route : csms.app.api.routes()) {
                if (route.method() != Method.GET || TELL_NOTHING.contains(route.path())) {
                    continue;
                }
                var text = caller.get(address(route, command)).text();
                assertThat(text)
                        .as(role + " " + name(route))
                        .doesNotContain("Keller", CARD, STRANGER, "Olivia", "personId");
            }
        }
    }

    @Test
    void who_may_see_people_sees_them_there() {
        furnish();
        var command = remoteStart();
        var manager = owner.as("MANAGER");

        assertThat(manager.get("/transactions").text()).contains(CARD, "personId");
        assertThat(manager.get("/commands/" + command).text()).contains(CARD, "Olivia");
        assertThat(manager.get("/unknown-cards").text()).contains(STRANGER);
        assertThat(manager.get(CHECKS).each("by")).containsExactly("Olivia");
        assertThat(owner.get("/stations/GARAGE/frames").text()).contains(CARD);
        assertThat(owner.as("INSTALLER").get("/stations/GARAGE/frames").text())
                .contains("StartTransaction", "…4D5");
    }

    @Test
    void a_filter_that_would_tell_whose_it_is_is_refused_in_words() {
        furnish();
        for (var filter : List.of("idTag=" + CARD, "personId=1")) {
            var refused = owner.as("READER").get("/transactions?" + filter);

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.detail())
                    .contains(filter.replaceAll("=.*", ""), "SEE_PEOPLE", "READER");
            assertThat(owner.as("MANAGER").get("/transactions?" + filter).status()).isEqualTo(200);
        }
    }

    @Test
    void how_a_charger_is_secured_is_for_those_who_run_it() {
        csms.plugIn("GARAGE");

        assertThat(owner.as("INSTALLER").get("/stations/GARAGE").text())
                .contains("securityProfile", "hasPassword");
        assertThat(owner.as("READER").get("/stations/GARAGE").text())
                .contains("\"connected\":true")
                .doesNotContain("securityProfile", "hasPassword", "expectsPongs");
    }

    @Test
    void the_document_says_what_each_member_and_filter_takes() {
        var document = owner.get("/openapi.json");
        var members = document.at("components/schemas/TransactionView/properties");

        assertThat(members.path("idTag").path("description").asString()).contains("SEE_PEOPLE");
        assertThat(document.at("components/schemas/TransactionView/required").toString())
                .contains("stationId")
                .doesNotContain("idTag");
        assertThat(document.at("paths/~1transactions/get/parameters").toString())
                .contains("Only those this tag began. Needs the right SEE_PEOPLE.");
    }

    @Test
    void whatever_a_route_notes_has_words_for_who_reads_it() {
        for (var language : Language.values()) {
            assertThat(csms.app.api.routes().stream().map(Route::noted).flatMap(Stream::ofNullable))
                    .isNotEmpty()
                    .allMatch(deed -> Words.in(language).knows("settings.deed." + deed));
        }
    }

    private void furnish() {
        var keller =
                csms.app.people.add(
                        new PersonWish("Anna Keller", "3.2", "de", "keller@example.org", ""));
        csms.app.people.give(new IdTag(CARD), keller, false);
        var charger = csms.plugIn("GARAGE");
        owner.post(CHECKS, "{\"check\":\"Label\",\"passed\":true}");
        charger.startsCharging(1, CARD, 0, NOON);
        charger.authorizes(STRANGER);
        charger.says(
                "StopTransaction",
                """
                {"transactionId":4711,"idTag":"%s","timestamp":"%s","meterStop":5}
                """
                        .formatted(CARD, NOON));
        charger.says("MeterValues", "{\"connectorId\":\"x\",\"idTag\":\"" + CARD + "\"}");
        charger.says("Authorize", "{\"idTag\":\"" + CARD + " which is too long\"}");
    }

    private long remoteStart() {
        var body = "{\"connectorId\":1,\"idTag\":\"" + CARD + "\"}";
        return owner.post("/stations/GARAGE/remote-start", body).at("commandId").asLong();
    }

    private String address(Route route, long command) {
        var path = route.path();
        var transaction = csms.transactions().getFirst().id();
        return path.replace("/stations/{id}", "/stations/GARAGE")
                .replace("/transactions/{id}", "/transactions/" + transaction)
                .replace("/commands/{id}", "/commands/" + command)
                .replace("{idTag}", CARD)
                .replaceAll("\\{[a-z]+}", "1");
    }

    /** A stream would go on for ever: of it the headers are enough. */
    private static Reply ask(TestApi caller, Route route) {
        var method = route.path().equals("/events") ? "HEAD" : route.method().name();
        var body = route.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        return caller.send(
                caller.request(route.path().replaceAll("\\{[^}]+}", "1")).method(method, body));
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    private static Map<String, String> table() {
        var table = new TreeMap<String, String>();
        TABLE.lines()
                .forEach(line -> {
                    var end = line.lastIndexOf(' ');
                    table.put(line.substring(0, end), line.substring(end + 1));
                });
        return table;
    }
}
