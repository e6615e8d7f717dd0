package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokensApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void nobody_gets_in_without_a_token() {
        var reply = TestApi.stranger(csms).get("/stations");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void an_invented_token_is_refused() {
        assertThat(owner.with("ot_invented").get("/stations").status()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_is_refused_at_once() {
        var issued = owner.post("/tokens", "{\"name\":\"wall panel\",\"role\":\"reader\"}");
        var panel = owner.with(issued.at("token").asString());
        assertThat(panel.get("/stations").status()).isEqualTo(200);

        assertThat(owner.delete("/tokens/" + issued.at("id").asLong()).status()).isEqualTo(204);

        assertThat(panel.get("/stations").problem()).isEqualTo("unauthenticated");
        assertThat(owner.get("/tokens").each("name")).doesNotContain("wall panel");
    }

    @Test
    void an_expired_token_is_refused() {
        var until = csms.clock.instant().plusSeconds(60);
        var issued =
                owner.post(
                        "/tokens",
                        "{\"name\":\"guest\",\"role\":\"READER\",\"expiresAt\":\"" + until + "\"}");
        var guest = owner.with(issued.at("token").asString());
        assertThat(guest.get("/site").status()).isEqualTo(200);

        csms.clock.pass(Duration.ofSeconds(61));
        assertThat(guest.get("/site").status()).isEqualTo(401);
    }

    @Test
    void a_reader_may_look_and_not_touch() {
        var reader = owner.as("READER");
        assertThat(reader.get("/stations").status()).isEqualTo(200);
        var reply = reader.put("/stations/GARAGE", "{}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("forbidden");
        assertThat(reader.put("/tags/A", "{}").status()).isEqualTo(403);
        assertThat(reader.get("/tokens").status()).isEqualTo(403);
    }

    @Test
    void an_installer_runs_stations_and_a_manager_keeps_cards() {
        assertThat(owner.as("INSTALLER").put("/stations/GARAGE", "{}").status()).isEqualTo(201);
        assertThat(owner.as("INSTALLER").put("/tags/A", "{}").status()).isEqualTo(403);
        assertThat(owner.as("MANAGER").put("/tags/A", "{}").status()).isEqualTo(201);
        assertThat(owner.as("MANAGER").put("/stations/GARAGE", "{}").status()).isEqualTo(403);
    }

    @Test
    void the_audit_says_who_did_what_and_keeps_no_secret() {
        owner.as("INSTALLER")
                .put(
                        "/stations/GARAGE",
                        "{\"securityProfile\":1,\"password\":\"0123456789abcdef\"}");
        var audit = owner.get("/audit");
        assertThat(audit.at("items/0/actor").asString()).isEqualTo("a INSTALLER");
        assertThat(audit.at("items/0/action").asString()).isEqualTo("station.put");
        assertThat(audit.at("items/0/subject").asString()).isEqualTo("GARAGE");
        assertThat(audit.text())
                .doesNotContain("0123456789abcdef")
                .doesNotContain("correct horse battery");
    }

    @Test
    void a_token_without_a_name_is_refused() {
        assertThat(owner.post("/tokens", "{\"name\":\" \",\"role\":\"READER\"}").status())
                .isEqualTo(422);
    }
}
