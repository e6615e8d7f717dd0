package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.BayWish;
import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.Spot;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /setup/…}: what an electrician types in the first minutes, and how. */
class FirstRunPagesTest {
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
    void amperes_are_read_as_people_write_them() {
        fuse("/setup/power", "", "Main fuse", "1\u2019000 A");
        fuse("/setup/power", main(), "Left wall", "63,0");

        assertThat(csms.app.circuits.all())
                .extracting(Circuit::name, one -> one.fuse().amperes())
                .containsExactly(tuple("Main fuse", 1_000L), tuple("Left wall", 63L));
        assertThat(fuse("/setup/power", main(), "Odd", "-63")).isEqualTo(422);
        assertThat(fuse("/setup/power", main(), "Odd", "6,3")).isEqualTo(422);
        assertThat(fuse("/setup/power", main(), "Odd", "1.000")).isEqualTo(422);
        assertThat(fuse("/setup/power", main(), "Odd", "1,000 A")).isEqualTo(422);
    }

    @Test
    void a_fuse_that_was_typed_but_not_added_is_kept_by_whoever_goes_on() {
        fuse("/setup/power", "", "Main fuse", "160");

        assertThat(fuse("/setup/power/done", main(), "Left wall", "many")).isEqualTo(422);
        assertThat(fuse("/setup/power/done", main(), "Left wall", "63")).isEqualTo(303);
        assertThat(fuse("/setup/power/done", main(), "", "")).isEqualTo(303);

        assertThat(csms.app.circuits.all())
                .extracting(Circuit::name)
                .containsExactly("Main fuse", "Left wall");
    }

    @Test
    void the_plan_says_how_many_bays_it_has_and_what_it_cannot_be() {
        owner.posts("/setup/bays", Map.of("count", "6"));

        assertThat(owner.opens("/setup/bays").body()).contains("name=\"count\" value=\"6\"");
        assertThat(owner.posts("/setup/bays", Map.of("count", "0")).body())
                .contains("a number from 1 to 1000", "name=\"count\" value=\"0\"");
        assertThat(owner.posts("/setup/bays", Map.of("count", "1001")).statusCode()).isEqualTo(422);
        assertThat(csms.app.bays.all()).hasSize(6);
    }

    @Test
    void whoever_made_too_many_bays_makes_fewer() {
        csms.plugIn("GARAGE");
        var served = csms.app.bays.named("20").orElseThrow();
        csms.app.registry.servesBay(csms.station("GARAGE").id(), 1, served);

        owner.posts("/setup/bays", Map.of("count", "3"));

        assertThat(csms.app.bays.all())
                .extracting(Bay::name)
                .containsExactly("01", "02", "03", "20");
        owner.posts("/setup/bays", Map.of("count", "5"));
        assertThat(csms.app.bays.all()).hasSize(6);
    }

    @Test
    void only_bays_that_were_counted_here_and_are_promised_to_nobody_are_taken_away() {
        owner.posts("/setup/bays", Map.of("count", "6"));
        var bays = csms.app.bays;
        bays.change(
                bays.named("04").orElseThrow().id(),
                new BayWish("A4", new Spot(2, 1), BayMode.CARD));
        var keller = csms.app.people.add(new PersonWish("Sofia Keller", "", "de", null, ""));
        var nextWeek = csms.clock.instant().plus(Duration.ofDays(7));
        csms.app.people.moveIn(keller, bays.named("05").orElseThrow(), nextWeek);
        assertThat(owner.opens("/setup/bays").body()).contains("name=\"count\" value=\"5\"");

        owner.posts("/setup/bays", Map.of("count", "3"));

        assertThat(bays.all()).extracting(Bay::name).containsExactly("01", "02", "03", "05", "A4");
        assertThat(owner.opens("/settings/audit").body()).contains("− 06").doesNotContain("− 05");
    }

    private int fuse(String path, String parent, String name, String amperes) {
        var form =
                Map.of(
                        "id", "",
                        "parent", parent,
                        "name", name,
                        "amperes", amperes,
                        "phases", "3",
                        "first", "",
                        "last", "");
        return owner.posts(path, form).statusCode();
    }

    private String main() {
        return Long.toString(csms.app.circuits.main().orElseThrow().id());
    }
}
