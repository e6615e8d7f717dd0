package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A card may have a limit of how many charges it has at once. */
class ConcurrentChargesTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void without_a_limit_a_card_charges_as_often_as_it_likes() {
        csms.knows(ALICE);

        assertThat(starts("LEFT")).isEqualTo(Status.Accepted);
        assertThat(starts("RIGHT")).isEqualTo(Status.Accepted);
    }

    @Test
    void at_the_limit_the_next_charge_is_refused_and_recorded() {
        limit(1);

        assertThat(starts("LEFT")).isEqualTo(Status.Accepted);
        assertThat(starts("RIGHT")).isEqualTo(Status.ConcurrentTx);

        assertThat(csms.app.charging.open()).hasSize(2);
    }

    @Test
    void a_retry_does_not_count_itself() {
        limit(1);
        var charger = csms.plugIn("LEFT");

        charger.startsCharging(1, ALICE, 1_000, NOON);

        assertThat(charger.startsCharging(1, ALICE, 1_000, NOON).idTagInfo().status())
                .isEqualTo(Status.Accepted);
    }

    @Test
    void a_refused_charge_is_refused_again_when_it_is_told_again() {
        limit(1);
        starts("LEFT");

        assertThat(starts("RIGHT")).isEqualTo(Status.ConcurrentTx);
        assertThat(starts("RIGHT")).isEqualTo(Status.ConcurrentTx);
    }

    @Test
    void what_the_next_start_at_the_same_connector_replaces_does_not_count() {
        limit(1);
        var charger = csms.plugIn("LEFT");
        charger.startsCharging(1, ALICE, 1_000, NOON);

        var next = charger.startsCharging(1, ALICE, 5_000, NOON.plusSeconds(3_600));

        assertThat(next.idTagInfo().status()).isEqualTo(Status.Accepted);
    }

    @Test
    void after_the_stop_the_card_is_free_again() {
        limit(1);
        var charger = csms.plugIn("LEFT");
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.stopsCharging(1, 2_000, NOON);

        assertThat(starts("RIGHT")).isEqualTo(Status.Accepted);
    }

    @Test
    void what_was_refused_does_not_count_although_it_goes_on() {
        limit(1);
        var left = csms.plugIn("LEFT");
        left.startsCharging(1, ALICE, 1_000, NOON);
        assertThat(starts("RIGHT")).isEqualTo(Status.ConcurrentTx);

        left.stopsCharging(1, 2_000, NOON);

        assertThat(starts("MIDDLE")).isEqualTo(Status.Accepted);
    }

    @Test
    void a_stop_that_was_lost_does_not_block_a_card_for_ever() {
        limit(1);
        starts("LEFT");
        csms.clock.pass(Duration.ofHours(49));

        assertThat(startsAt("RIGHT", csms.clock.instant())).isEqualTo(Status.Accepted);
    }

    private Status startsAt(String identity, Instant at) {
        return csms.plugIn(identity).startsCharging(1, ALICE, 1_000, at).idTagInfo().status();
    }

    private Status starts(String identity) {
        return startsAt(identity, NOON);
    }

    private void limit(int charges) {
        csms.knows(new Tag(new IdTag(ALICE), TagStatus.ACCEPTED, null, null, charges, null, null));
    }
}
