package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.login.Acceptance;
import ch.onetime.csms.platform.login.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersApiTest {
    private static final String PASSWORD = "battery staple";

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void somebody_is_invited_comes_in_becomes_something_else_and_leaves() {
        var invited =
                owner.post(
                        "/invitations",
                        "{\"name\":\"Beat\",\"role\":\"MANAGER\",\"language\":\"fr-CH\"}");
        assertThat(invited.status()).isEqualTo(201);
        assertThat(owner.get("/invitations").each("name")).containsExactly("Beat");
        var id = accepts(invited, "Beat");

        assertThat(owner.get("/users").each("name")).containsExactly("Olivia", "Beat");
        assertThat(owner.get("/invitations").each("name")).isEmpty();
        var sessions = owner.get("/sessions");
        assertThat(sessions.each("name")).containsExactly("Beat");
        assertThat(sessions.at("items/0/device").asString()).isEqualTo("Safari, iPhone");
        var changed =
                owner.put("/users/" + id, "{\"role\":\"READER\",\"email\":\"b@example.org\"}");
        assertThat(changed.at("role").asString()).isEqualTo("READER");
        assertThat(changed.at("email").asString()).isEqualTo("b@example.org");
        assertThat(owner.delete("/users/" + id).status()).isEqualTo(204);
        assertThat(owner.delete("/users/" + id).status()).isEqualTo(404);
        assertThat(owner.get("/sessions").each("name")).isEmpty();
        assertThat(owner.get("/audit").each("action"))
                .containsSubsequence(
                        "user.archived", "user.role", "invitation.accepted", "user.invited");
    }

    @Test
    void sessions_end_one_by_one_or_all_at_once() {
        var id =
                accepts(
                        owner.post("/invitations", "{\"name\":\"Beat\",\"role\":\"READER\"}"),
                        "Beat");
        csms.app.logins.signIn("Beat", PASSWORD);
        var first = owner.get("/sessions").at("items/0/id").asLong();

        assertThat(owner.delete("/sessions/" + first).status()).isEqualTo(204);
        assertThat(owner.delete("/sessions/" + first).problem()).isEqualTo("not-found");
        assertThat(owner.get("/sessions").each("name")).hasSize(1);
        assertThat(owner.delete("/users/" + id + "/sessions").status()).isEqualTo(204);
        assertThat(owner.get("/sessions").each("name")).isEmpty();
    }

    @Test
    void a_lost_password_is_replaced_by_a_link() {
        var id =
                accepts(
                        owner.post("/invitations", "{\"name\":\"Beat\",\"role\":\"READER\"}"),
                        "Beat");
        var link = owner.post("/users/" + id + "/password");

        assertThat(link.status()).isEqualTo(201);
        assertThat(link.at("path").asString()).startsWith("/invite/ot_");
        assertThat(owner.delete("/invitations/" + link.at("id").asLong()).status()).isEqualTo(204);
        assertThat(owner.delete("/invitations/" + link.at("id").asLong()).status()).isEqualTo(404);
    }

    @Test
    void the_last_owner_stays_and_residents_are_no_users() {
        var id = owner.get("/users").at("items/0/id").asLong();

        assertThat(owner.delete("/users/" + id).problem()).isEqualTo("last-owner");
        assertThat(owner.put("/users/" + id, "{\"role\":\"READER\"}").problem())
                .isEqualTo("last-owner");
        assertThat(owner.post("/invitations", "{\"name\":\"R\",\"role\":\"RESIDENT\"}").status())
                .isEqualTo(422);
        assertThat(owner.post("/tokens", "{\"name\":\"R\",\"role\":\"RESIDENT\"}").status())
                .isEqualTo(422);
        assertThat(owner.put("/users/" + id, "{\"role\":\"RESIDENT\"}").status()).isEqualTo(422);
    }

    @Test
    void only_an_owner_manages_access() {
        for (var role : new String[] {"READER", "MANAGER", "INSTALLER"}) {
            var other = owner.as(role);
            assertThat(other.get("/users").status()).isEqualTo(403);
            assertThat(other.get("/sessions").status()).isEqualTo(403);
            assertThat(other.post("/invitations", "{\"name\":\"B\",\"role\":\"OWNER\"}").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_site_is_described_anew() {
        var changed =
                owner.put(
                        "/site",
                        """
                        {"name":"Am Rain 6","timeZone":"Europe/Rome","currency":"EUR",
                         "language":"it-CH","address":{"street":"Am Rain 6","postalCode":"8001",
                         "town":"Zürich","country":"CH"}}
                        """);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(owner.get("/site").at("address/town").asString()).isEqualTo("Zürich");
        assertThat(owner.get("/site").at("timeZone").asString()).isEqualTo("Europe/Rome");
        assertThat(owner.as("INSTALLER").put("/site", "{}").status()).isEqualTo(403);
    }

    private long accepts(Reply invited, String name) {
        var secret = invited.at("path").asString().replace("/invite/", "");
        var device = new Origin(null, "Safari, iPhone");
        var acceptance = csms.app.comingIn.accept(secret, name, PASSWORD, device);
        return ((Acceptance.In) acceptance).user().id();
    }
}
