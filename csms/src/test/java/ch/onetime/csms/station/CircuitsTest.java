package ch.onetime.csms.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.Current;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Circuit.BayRange;
import ch.onetime.csms.upkeep.Placing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The fuses of a building. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class CircuitsTest {
    @RegisterExtension final TestCsms csms;

    CircuitsTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @Test
    void sub_boards_hang_on_the_main_fuse_and_outlive_a_restart() {
        var main = put(null, null, "Main", 160, null);
        var left = put(null, main, "Left wall", 63, new BayRange(1, 12));
        var right = put(null, main, "Right wall", 63, new BayRange(13, 24));
        var corner = put(null, left, "Corner", 32, new BayRange(1, 4));

        assertThat(circuits().all()).containsExactly(main, left, corner, right);
        assertThat(circuits().depth(corner)).isEqualTo(2);
        csms.restarts();
        assertThat(circuits().all()).containsExactly(main, left, corner, right);
        assertThat(circuits().main()).contains(main);
    }

    @Test
    void a_bay_is_fed_by_the_last_fuse_before_it() {
        csms.app.bays.add(List.of("03", "09", "30", "Guest"));
        var main = put(null, null, "Main", 160, null);
        var left = put(null, main, "Left wall", 63, new BayRange(1, 12));
        var corner = put(null, left, "Corner", 32, new BayRange(1, 4));

        assertThat(feeding("03")).isEqualTo(corner);
        assertThat(feeding("09")).isEqualTo(left);
        assertThat(feeding("30")).isEqualTo(main);
        assertThat(feeding("Guest")).isEqualTo(main);
    }

    @Test
    void what_no_number_says_a_bay_says_itself_whatever_charger_serves_it() {
        csms.app.bays.add(List.of("03", "Guest"));
        var main = put(null, null, "Main", 160, null);
        var left = put(null, main, "Left wall", 63, new BayRange(1, 12));
        csms.plugIn("ZAP-1");
        csms.plugIn("ZAP-2");

        place("ZAP-1", "Guest", left, false);
        place("ZAP-2", "03", left, false);
        place("ZAP-2", "Guest", left, true);

        assertThat(feeding("Guest")).isEqualTo(left);
        csms.restarts();
        assertThat(feeding("Guest")).isEqualTo(left);
        assertThat(feeding("03")).isEqualTo(left);
        var moved = new CircuitWish(left.id(), main.id(), "Left", Current.amperes(63), 3, null);
        circuits().put(moved, "Anna");
        assertThat(feeding("03")).isEqualTo(main); // it was counted, not said
        circuits().archive(left.id(), "Anna");
        assertThat(feeding("Guest")).isEqualTo(main);
    }

    private void place(String identity, String bay, Circuit board, boolean swaps) {
        var wish = new Placing(bay, "F1", board.id(), null, swaps, false);
        csms.app.commissioning.place(csms.station(identity).id(), 1, wish, "Anna");
    }

    @Test
    void there_is_one_main_fuse_and_nothing_hangs_behind_itself() {
        assertThat(wish(null, 7L, "Nowhere", 63)).isInstanceOf(CircuitEdit.Misplaced.class);
        var main = put(null, null, "Main", 160, null);
        var left = put(null, main, "Left wall", 63, null);
        var corner = put(null, left, "Corner", 32, null);

        assertThat(wish(null, null, "Another", 160)).isInstanceOf(CircuitEdit.Misplaced.class);
        assertThat(wish(left.id(), corner.id(), "Left", 63))
                .isInstanceOf(CircuitEdit.Misplaced.class);
        assertThat(wish(main.id(), left.id(), "Main", 63))
                .isInstanceOf(CircuitEdit.Misplaced.class);
        assertThat(wish(9L, main.id(), "Gone", 63)).isInstanceOf(CircuitEdit.Nowhere.class);
        assertThat(wish(null, main.id(), " ", 63)).isInstanceOf(CircuitEdit.Unfit.class);
        assertThat(wish(null, main.id(), "None", 0)).isInstanceOf(CircuitEdit.Unfit.class);
        assertThat(circuits().archive(left.id(), "Anna")).isInstanceOf(CircuitEdit.InUse.class);
        assertThat(circuits().archive(corner.id(), "Anna")).isInstanceOf(CircuitEdit.Done.class);
        assertThat(circuits().all()).containsExactly(main, left);
    }

    @Test
    void what_an_electrician_would_look_at_twice_is_said() {
        var main = put(null, null, "Main", 100, null);
        var left = put(null, main, "Left wall", 63, new BayRange(1, 12));
        var right = put(null, main, "Right wall", 63, new BayRange(12, 24));
        var corner = put(null, left, "Corner", 80, new BayRange(1, 4));

        assertThat(circuits().hints())
                .containsExactlyInAnyOrder(
                        new CircuitHint.SumAboveFuse(main, Current.amperes(126)),
                        new CircuitHint.SumAboveFuse(left, Current.amperes(80)),
                        new CircuitHint.LargerThanAbove(corner, left),
                        new CircuitHint.SameBays(left, right));
    }

    @Test
    void who_changed_a_fuse_is_kept() {
        put(null, null, "Main", 160, null);

        assertThat(csms.app.audit.latest(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("circuit.put");
                    assertThat(entry.actor()).isEqualTo("Anna");
                    assertThat(entry.detail()).isEqualTo("160 A, 3");
                });
    }

    private Circuit put(
            @Nullable Long id,
            @Nullable Circuit above,
            String name,
            long amps,
            @Nullable BayRange bays) {
        var parent = above == null ? null : above.id();
        var wish = new CircuitWish(id, parent, name, Current.amperes(amps), 3, bays);
        return ((CircuitEdit.Done) circuits().put(wish, "Anna")).circuit();
    }

    private CircuitEdit wish(@Nullable Long id, @Nullable Long above, String name, long amps) {
        return circuits()
                .put(new CircuitWish(id, above, name, Current.amperes(amps), 3, null), "Anna");
    }

    private Circuit feeding(String bay) {
        return circuits().feeding(csms.app.bays.named(bay).orElseThrow()).orElseThrow();
    }

    private Circuits circuits() {
        return csms.app.circuits;
    }
}
