package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.platform.Energy;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charger tells that charging has ended: a stop of a transaction we know. */
class StopTransactionTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    @RegisterExtension final TestCsms csms = new TestCsms();

    private ChargePoint charger;

    @BeforeEach
    void plugIn() {
        csms.knows(ALICE);
        charger = csms.plugIn("GARAGE");
        csms.clock.shows(LATER);
    }

    @Test
    void the_energy_is_what_the_meter_has_moved() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        var reply = charger.stopsCharging(1, 8_250, LATER, StopReason.EVDisconnected);

        var info = Objects.requireNonNull(reply.idTagInfo());
        assertThat(info.status()).isEqualTo(IdTagInfo.Status.Accepted);
        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(7_250));
        assertThat(stop().reason()).isEqualTo("EVDisconnected");
        assertThat(stop().at()).isEqualTo(LATER);
        assertThat(csms.transaction().flags()).isEmpty();
    }

    @Test
    void a_stop_without_a_card_is_answered_without_a_verdict() {
        var reference = starts();

        var answer = stops("\"transactionId\":" + reference + ",\"meterStop\":2000");

        assertThat(answer).contains("payload={}");
        assertThat(stop().reason()).isEqualTo("Local");
    }

    @Test
    void repeated_it_is_the_same_stop_whatever_its_message_id() {
        var reference = starts();
        var stop = "\"transactionId\":" + reference + ",\"meterStop\":2000";

        var first = stops(stop);
        csms.clock.pass(Duration.ofHours(3));

        assertThat(stops(stop)).isEqualTo(first);
        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.toReview()).isEmpty();
    }

    @Test
    void a_second_stop_that_says_otherwise_is_kept_and_the_first_one_counts() {
        var reference = starts();
        stops("\"transactionId\":" + reference + ",\"meterStop\":2000");

        var answer = stops("\"transactionId\":" + reference + ",\"meterStop\":9000");

        assertThat(answer).startsWith("Answered");
        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(csms.transaction().flags()).containsExactly(Flag.STOP_CONFLICT);
        assertThat(csms.toReview())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.outcome()).isEqualTo(StopRecord.Outcome.CONFLICT);
                    assertThat(kept.register()).isEqualTo(Energy.ofWattHours(9_000));
                    assertThat(kept.transactionId()).isEqualTo(csms.transaction().id());
                });
    }

    @Test
    void a_person_looks_at_a_conflict_and_it_leaves_the_list() {
        var reference = starts();
        stops("\"transactionId\":" + reference + ",\"meterStop\":2000");
        stops("\"transactionId\":" + reference + ",\"meterStop\":9000");
        var id = csms.toReview().getFirst().id();

        assertThat(csms.app.charging.resolve(id)).isTrue();

        assertThat(csms.toReview()).isEmpty();
        assertThat(csms.app.charging.resolve(id)).isFalse();
    }

    @Test
    void a_meter_that_lost_a_watt_hour_by_rounding_has_delivered_nothing() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        charger.stopsCharging(1, 999, LATER);

        assertThat(stop().energy()).isEqualTo(Energy.ZERO);
        assertThat(stop().register()).isEqualTo(Energy.ofWattHours(999));
        assertThat(csms.transaction().flags()).isEmpty();
    }

    @Test
    void a_meter_that_ran_backwards_is_flagged() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        charger.stopsCharging(1, 500, LATER);

        assertThat(stop().energy()).isEqualTo(Energy.ZERO);
        assertThat(csms.transaction().flags()).containsExactly(Flag.NEGATIVE_ENERGY);
    }

    @Test
    void a_stop_before_the_start_is_flagged() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        charger.stopsCharging(1, 2_000, NOON.minusSeconds(60));

        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(csms.transaction().flags()).containsExactly(Flag.STOP_BEFORE_START);
    }

    @Test
    void without_a_meter_the_last_reading_counts() {
        var reference = starts();
        charger.meters(1, 3_000, LATER.minusSeconds(60));

        stops("\"transactionId\":" + reference);

        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(2_000));
        assertThat(csms.transaction().flags()).containsExactly(Flag.REGISTER_MISSING);
    }

    @Test
    void without_a_meter_and_without_readings_the_energy_is_unknown_and_not_zero() {
        var reference = starts();

        stops("\"transactionId\":" + reference);

        assertThat(stop().energy()).isNull();
        assertThat(csms.transaction().flags()).containsExactly(Flag.REGISTER_MISSING);
    }

    @Test
    void a_stranger_may_end_it_and_that_is_flagged() {
        csms.knows(BOB);
        var reference = starts();

        var answer = stops(stopBy(BOB, reference));

        assertThat(answer).contains("Accepted"); // Bob's own card is good, and he is told so
        assertThat(csms.transaction().flags()).containsExactly(Flag.STOPPED_BY_FOREIGN_TAG);
        assertThat(stop().tag()).isEqualTo(new IdTag(BOB));
    }

    @Test
    void somebody_of_the_same_group_may_end_it() {
        csms.knows(member(ALICE));
        csms.knows(member(BOB));
        var reference = starts();

        stops(stopBy(BOB, reference));

        assertThat(csms.transaction().flags()).isEmpty();
    }

    @Test
    void a_corrupted_card_does_not_keep_it_from_ending() {
        var reference = starts();

        var answer = stops(stopBy("ALICE-04A2\\\\\\u0001\\u0000rest of a buffer", reference));

        assertThat(answer).contains("Invalid");
        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void what_was_sampled_on_the_way_comes_with_it() {
        var reference = starts();

        stops(
                "\"transactionId\":"
                        + reference
                        + ",\"meterStop\":2000,\"transactionData\":["
                        + "{\"timestamp\":\"2026-06-01T12:00:00Z\",\"sampledValue\":[{\"value\":\"1000\",\"context\":\"Transaction.Begin\"}]},"
                        + "{\"timestamp\":\"2026-06-01T13:00:00Z\",\"sampledValue\":[{\"value\":\"2000\",\"context\":\"Transaction.End\"}]}]");

        assertThat(csms.readings("GARAGE", 1))
                .extracting(reading -> reading.context())
                .containsExactly("Transaction.Begin", "Transaction.End");
    }

    @Test
    void what_was_sampled_and_streamed_before_is_there_once() {
        var reference = starts();
        var samples =
                "{\"timestamp\":\"2026-06-01T12:30:00Z\",\"sampledValue\":[{\"value\":\"1500\"}]}";
        charger.says(
                "MeterValues",
                "{\"connectorId\":1,\"transactionId\":%d,\"meterValue\":[%s]}"
                        .formatted(reference, samples));

        stops("\"transactionId\":" + reference + ",\"transactionData\":[" + samples + "]");

        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
    }

    @Test
    void after_a_restart_of_the_system_it_finds_its_transaction() {
        var reference = starts();
        csms.restarts();
        charger = csms.knocks("GARAGE");

        stops("\"transactionId\":" + reference + ",\"meterStop\":2000");

        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(csms.transaction().flags()).isEmpty();
    }

    @Test
    void told_from_the_queue_it_keeps_the_time_at_which_it_was() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.dropsOff();
        charger.meters(1, 1_500, NOON.plusSeconds(600));
        charger.stopsCharging(1, 2_000, NOON.plusSeconds(1_200));
        csms.clock.pass(Duration.ofDays(2));

        charger.comesBack();

        assertThat(stop().at()).isEqualTo(NOON.plusSeconds(1_200));
        assertThat(stop().receivedAt()).isEqualTo(LATER.plus(Duration.ofDays(2)));
        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
        assertThat(charger.queued()).isZero();
    }

    private long starts() {
        return charger.startsCharging(1, ALICE, 1_000, NOON).transactionId();
    }

    private static String stopBy(String tag, long reference) {
        return "\"idTag\":\"" + tag + "\",\"transactionId\":" + reference + ",\"meterStop\":2000";
    }

    private String stops(String members) {
        return charger.says("StopTransaction", "{\"timestamp\":\"" + LATER + "\"," + members + "}")
                .toString();
    }

    private static Tag member(String tag) {
        return new Tag(
                new IdTag(tag), TagStatus.ACCEPTED, new IdTag("FAMILY"), null, null, null, null);
    }

    private Transaction.Stop stop() {
        return Objects.requireNonNull(csms.transaction().stop());
    }
}
