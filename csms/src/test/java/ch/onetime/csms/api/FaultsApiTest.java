package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void while_the_database_is_away_callers_are_told_to_come_back() {
        owner.put("/stations/GARAGE", "{}");
        csms.app.database.close();

        var reply = owner.get("/transactions");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("database-away");
        assertThat(reply.header("Retry-After")).contains("5");
        assertThat(owner.put("/tags/A", "{}").status()).isEqualTo(503);
        // who asks and which stations there are is known by heart
        assertThat(owner.get("/stations").each("id")).containsExactly("GARAGE");
    }

    @Test
    void too_many_wrong_passwords_are_slowed_down() {
        var wrong = "{\"name\":\"Olivia\",\"password\":\"wrong\"}";
        var stranger = TestApi.stranger(csms);
        for (var i = 0; i < 5; i++) {
            assertThat(stranger.post("/sessions", wrong).problem()).isEqualTo("wrong-password");
        }
        var stopped = stranger.post("/sessions", wrong);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isPresent();
    }
}
