package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.Main;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.login.AuditEntry;
import ch.onetime.csms.platform.login.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An owner who has lost the password, and finds nobody to ask. */
class OwnerComesBackTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void who_stands_at_the_machine_gets_a_link_that_lets_the_owner_in_again() {
        try (var before = Visitor.owning(csms);
                var after = new Visitor(csms)) {
            var link = askAtTheMachine();
            assertThat(after.opens(link).body()).contains("New password for " + Visitor.OWNER);

            var chosen = after.posts(link, Map.of("owner", owner()));
            assertThat(chosen.statusCode()).isEqualTo(303);
            assertThat(before.opens("/").statusCode()).isEqualTo(303);
            var invite = Visitor.header(chosen, "Location");
            assertThat(after.posts(invite, Map.of("password", "battery staple")).statusCode())
                    .isEqualTo(303);

            assertThat(after.opens("/settings/users").statusCode()).isEqualTo(200);
            assertThat(signsIn("battery staple")).isEqualTo(303);
            assertThat(signsIn(Visitor.PASSWORD)).isEqualTo(401);
            assertThat(csms.app.audit.latest(Long.MAX_VALUE, 10))
                    .filteredOn(entry -> entry.actor().equals("./onetime owner"))
                    .extracting(AuditEntry::action)
                    .containsExactly("user.reset", "user.signedout");
        }
    }

    @Test
    void where_nobody_has_set_it_up_the_way_leads_there() {
        assertThat(saidAtTheMachine())
                .contains("It is not set up yet", ":9000/setup")
                .doesNotContain("/owner/");
        try (var visitor = new Visitor(csms)) {
            assertThat(Visitor.header(visitor.opens("/owner/ot_" + "A".repeat(43)), "Location"))
                    .isEqualTo("/setup");
        }
        csms.restarts();
        assertThat(saidAtTheMachine()).contains(":9000/setup");

        Visitor.owning(csms).close();

        assertThat(saidAtTheMachine()).contains(":9000/owner/");
    }

    @Test
    void the_link_works_once_and_the_newest_alone() {
        try (var owner = Visitor.owning(csms)) {
            var old = askAtTheMachine();
            var link = askAtTheMachine();

            assertThat(owner.opens(old).statusCode()).isEqualTo(410);
            assertThat(owner.posts(link, Map.of("owner", owner())).statusCode()).isEqualTo(303);
            assertThat(owner.opens(link).statusCode()).isEqualTo(410);
            assertThat(owner.posts(link, Map.of("owner", owner())).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void it_makes_nobody_an_owner_who_is_none() {
        try (var visitor = Visitor.owning(csms)) {
            csms.app.logins.addUser("Mia", Visitor.PASSWORD, Role.MANAGER);
            var manager = csms.app.team.all().getLast();
            var link = askAtTheMachine();

            assertThat(visitor.opens(link).body()).doesNotContain("Mia");
            var answer = visitor.posts(link, Map.of("owner", Long.toString(manager.id())));
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(csms.app.team.find(manager.id()).orElseThrow().role())
                    .isEqualTo(Role.MANAGER);
        }
    }

    @Test
    void without_anybody_at_the_machine_no_link_is_good() {
        try (var stranger = Visitor.owning(csms)) {
            var invented = "/owner/ot_" + "A".repeat(43);

            assertThat(stranger.opens(invented).statusCode()).isEqualTo(410);
            assertThat(stranger.posts(invented, Map.of("owner", owner())).statusCode())
                    .isEqualTo(410);
        }
    }

    /** Returns the path of the link that is printed, beside the system that runs. */
    private String askAtTheMachine() {
        var said = saidAtTheMachine();
        assertThat(said).contains("within an hour", ":9000/owner/");
        return said.substring(said.indexOf("/owner/")).strip();
    }

    private String saidAtTheMachine() {
        var printed = new ByteArrayOutputStream();
        var screen = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var folder = csms.app.config.database().dataFolder().toString();
            Main.main(new String[] {"owner", "--data", folder, "--port", "9000"});
        } finally {
            System.setOut(screen);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String owner() {
        return Long.toString(csms.app.team.all().getFirst().id());
    }

    private int signsIn(String password) {
        try (var visitor = new Visitor(csms)) {
            return visitor.posts("/login", Map.of("name", Visitor.OWNER, "password", password))
                    .statusCode();
        }
    }
}
