package ch.onetime.csms.web;

import static ch.onetime.csms.TestCsms.ALICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.station.Identity;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.StationWish;
import ch.onetime.csms.station.StatusReport;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same garage, for people of several languages and parts. */
class GarageForEveryoneTest {
    private static final long LITTLE = Duration.ofMillis(200).toNanos();

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void set_up() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void everybody_is_kept_up_to_date_in_their_own_language() throws IOException {
        csms.plugIn("GARAGE");
        try (var german = owner.streams("/live", "Accept-Language", "de-CH").body();
                var french = owner.streams("/live", "Accept-Language", "fr").body()) {
            assertThat(new String(german.readNBytes(2_500), UTF_8)).contains("Beitritt öffnen");
            assertThat(new String(french.readNBytes(2_500), UTF_8)).contains("Ouvrir l’admission");
        }
    }

    @Test
    void who_lives_here_is_shown_to_those_who_may_know_it() {
        var bay = csms.app.bays.named("07").orElseThrow();
        var person = csms.app.people.add(new PersonWish("Keller", "3.2", "de", null, ""));
        csms.app.people.moveIn(person, bay, csms.clock.instant());
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");
        csms.app.registry.servesBay(csms.station("GARAGE").id(), 1, bay);
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, Role.READER);

        assertThat(owner.opens("/").body()).contains("Keller", ALICE);
        assertThat(owner.opens("/?view=table").body()).contains("Keller");
        assertThat(owner.opens("/search?q=kell").body()).contains("Keller", "3.2");
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));
            for (var page : new String[] {"/", "/?view=table", "/search?q=keller"}) {
                assertThat(reader.opens(page).body()).doesNotContain("Keller", ALICE);
            }
        }
    }

    @Test
    void the_power_of_the_day_is_a_curve_and_a_table() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");
        var now = csms.clock.instant();
        charger.startsCharging(1, ALICE, 0, now.minus(Duration.ofHours(3)));
        charger.stopsCharging(1, 22_000, now.minus(Duration.ofHours(1)));

        assertThat(owner.opens("/").body())
                .contains("Highest: 11.0 kW", "22.0 <small>kWh</small>", "data-curve=");
        assertThat(owner.opens("/?power=table").body()).contains("11.0 <small>kW</small>");
        assertThat(owner.opens("/garage/power").body())
                .startsWith("{\"times\":[")
                .contains("11.0,11.0,11.0")
                .endsWith("]}");
        try (var stranger = new Visitor(csms)) {
            assertThat(stranger.opens("/garage/power").body()).doesNotContain("11.0");
        }
    }

    @Test
    void two_hundred_chargers_are_shown_at_little_cost() {
        var registry = csms.app.registry;
        var stations =
                registry.putAll(
                        IntStream.rangeClosed(1, 200)
                                .mapToObj(number -> new Identity("GARAGE-" + number))
                                .map(identity ->
                                        new StationWish(
                                                identity,
                                                it -> it.registered(Registration.ACCEPTED)))
                                .toList());
        var now = csms.clock.instant();
        var free = new StatusReport("Available", "NoError", null, null, null, now);
        stations.forEach(station -> registry.reported(station.id(), 1, free));

        assertThat(owner.opens("/").body()).contains("GARAGE-200");
        // Whatever else the machine has to do: among many, one shows what the page itself costs.
        assertThat(LongStream.range(0, 100).anyMatch(_ -> nanosToOpen() < LITTLE))
                .as("one of a hundred takes less than 200 ms")
                .isTrue();
    }

    private long nanosToOpen() {
        var begin = System.nanoTime();
        assertThat(owner.opens("/").statusCode()).isEqualTo(200);
        return System.nanoTime() - begin;
    }
}
