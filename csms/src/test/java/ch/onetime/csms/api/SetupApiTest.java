package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Spot;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestEngine.class)
class SetupApiTest {
    @RegisterExtension final TestCsms csms;
    private final TestApi stranger;

    SetupApiTest(TestEngine engine) {
        csms = new TestCsms(engine);
        stranger = TestApi.stranger(csms);
    }

    @Test
    void the_first_person_becomes_the_owner_and_gets_a_token() {
        var reply = stranger.post("/setup", TestApi.SETUP);

        assertThat(reply.status()).isEqualTo(201);
        var site = stranger.with(reply.at("token").asString()).get("/site");
        assertThat(site.at("name").asString()).isEqualTo("Am Rain 4");
        assertThat(site.at("timeZone").asString()).isEqualTo("Europe/Zurich");
        assertThat(site.at("bays").asInt()).isEqualTo(24);
        assertThat(csms.app.bays.all()).hasSize(24);
        assertThat(csms.app.bays.named("24").orElseThrow().spot()).isEqualTo(new Spot(2, 12));
    }

    @Test
    void it_works_exactly_once() {
        stranger.post("/setup", TestApi.SETUP);
        var again = stranger.post("/setup", TestApi.SETUP);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("already-set-up");
    }

    @Test
    void of_several_who_come_at_once_one_is_the_owner() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var wishes = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 4; i++) {
                wishes.add(() -> stranger.post("/setup", TestApi.SETUP).status());
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(wishes)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void it_stays_set_up_after_a_restart() {
        var owner = TestApi.owner(csms);
        csms.restarts();

        assertThat(owner.get("/site").at("name").asString()).isEqualTo("Am Rain 4");
        assertThat(owner.post("/setup", TestApi.SETUP).problem()).isEqualTo("already-set-up");
    }

    @Test
    void a_weak_password_is_refused_with_a_sentence_and_nothing_is_set_up() {
        var weak = stranger.post("/setup", TestApi.SETUP.replace("correct horse battery", "short"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.detail()).contains("at least 8");
        assertThat(stranger.post("/setup", TestApi.SETUP).status()).isEqualTo(201);
    }

    @Test
    void a_time_zone_nobody_knows_is_refused() {
        var reply = stranger.post("/setup", TestApi.SETUP.replace("Europe/Zurich", "Europe/Bern"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.detail()).contains("Europe/Bern");
    }

    @Test
    void somebody_forwarded_by_a_proxy_needs_the_code() {
        var request =
                stranger.request("/setup")
                        .header("X-Forwarded-For", "127.0.0.1")
                        .POST(BodyPublishers.ofString(TestApi.SETUP));
        var reply = stranger.send(request);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("setup-code");
    }

    @Test
    void somebodys_page_in_a_browser_at_the_machine_sets_nothing_up() {
        assertThat(setUpFrom("http://evil.example").status()).isEqualTo(403);
        assertThat(setUpFrom("http://evil.example").problem()).isEqualTo("foreign-page");
        assertThat(setUpFrom("http://127.0.0.1:1").problem()).isEqualTo("foreign-page");
        var own = stranger.base().toString().replaceFirst("/$", "");
        assertThat(setUpFrom(own).status()).isEqualTo(201);
    }

    @Test
    void the_owner_can_sign_in_later() {
        TestApi.owner(csms);
        var session =
                stranger.post(
                        "/sessions",
                        "{\"name\":\"olivia\",\"password\":\"correct horse battery\"}");
        assertThat(session.status()).isEqualTo(201);
        var signedIn = stranger.with(session.at("token").asString());
        assertThat(signedIn.get("/tokens").status()).isEqualTo(200);
        assertThat(signedIn.delete("/sessions/current").status()).isEqualTo(204);
        assertThat(signedIn.get("/tokens").status()).isEqualTo(401);
    }

    private Reply setUpFrom(String origin) {
        return stranger.send(
                stranger.request("/setup")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(TestApi.SETUP)));
    }
}
