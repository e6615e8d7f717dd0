package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.simulator.socket.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChargePointTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ERROR = "[4,\"%s\",\"InternalError\",\"\",{}]";

    private ScriptedCsms csms;

    @BeforeEach
    void open() throws Exception {
        csms = new ScriptedCsms();
    }

    @AfterEach
    void close() throws Exception {
        csms.close();
    }

    private Blueprint garage() {
        return Blueprint.of("GARAGE", csms.url())
                .clock(InstantSource.fixed(NOON))
                .setting("TransactionMessageRetryInterval", "0");
    }

    @Test
    void it_knocks_with_its_name_its_protocol_and_its_password() throws Exception {
        try (var charger = new ChargePoint(garage().password("secret"))) {
            charger.connects();

            assertThat(csms.nextGuest().request())
                    .startsWith("GET /ocpp/GARAGE HTTP/1.1\r\n")
                    .contains("Sec-WebSocket-Protocol: ocpp1.6\r\n")
                    .contains("Authorization: Basic R0FSQUdFOnNlY3JldA==\r\n");
        }
    }

    @Test
    void plugged_in_it_boots_and_tells_the_state_of_the_charger_and_each_connector() {
        try (var _ = ChargePoint.plugIn(garage().connectors(2))) {
            assertThat(csms.actions())
                    .containsExactly(
                            "BootNotification",
                            "StatusNotification",
                            "StatusNotification",
                            "StatusNotification");
        }
    }

    @Test
    void a_charger_that_is_pending_says_no_more_than_its_boot() {
        csms.answers(
                "BootNotification",
                () ->
                        """
                        {"status":"Pending","interval":30,"currentTime":"2026-03-01T12:00:00Z"}\
                        """);
        try (var _ = ChargePoint.plugIn(garage())) {
            assertThat(csms.actions()).containsExactly("BootNotification");
        }
    }

    @Test
    void a_charge_quotes_the_number_it_was_given() {
        try (var charger = ChargePoint.plugIn(garage())) {
            var start = charger.startsCharging(1, "ALICE", 1_000, NOON);
            charger.meters(1, 1_500, NOON.plusSeconds(60));
            charger.stopsCharging(1, 2_000, NOON.plusSeconds(120));

            assertThat(start.transactionId()).isEqualTo(101);
            assertThat(csms.last("MeterValues").get("transactionId").asLong()).isEqualTo(101);
            assertThat(csms.last("StopTransaction").toString())
                    .contains("\"transactionId\":101")
                    .contains("\"meterStop\":2000")
                    .contains("\"timestamp\":\"2026-03-01T12:02:00Z\"");
        }
    }

    @Test
    void who_has_said_goodbye_is_gone() {
        try (var charger = ChargePoint.plugIn(garage())) {
            charger.saysGoodbye();

            assertThat(charger.isOnline()).isFalse();
            assertThat(charger.awaitEnding()).isEqualTo(new Ending.ClosedByUs(1000));
        }
    }

    @Test
    void a_goodbye_waits_for_a_central_system_that_is_busy() throws Exception {
        csms.answers("Heartbeat", ChargePointTest::nothingForAWhile);
        try (var charger = ChargePoint.plugIn(garage())) {
            charger.link().text("[2,\"b\",\"Heartbeat\",{}]");
            charger.saysGoodbye();

            assertThat(charger.awaitEnding()).isEqualTo(new Ending.ClosedByUs(1000));
        }
    }

    private static @Nullable String nothingForAWhile() {
        return new CompletableFuture<@Nullable String>()
                .completeOnTimeout(null, 1_500, TimeUnit.MILLISECONDS)
                .join();
    }

    @Test
    void an_error_is_told_with_its_outcome() {
        csms.answers("Authorize", () -> ERROR);
        try (var charger = ChargePoint.plugIn(garage())) {
            assertThatThrownBy(() -> charger.authorizes("ALICE"))
                    .isInstanceOfSatisfying(
                            NotAnswered.class,
                            why -> assertThat(why.outcome()).isInstanceOf(Outcome.Failed.class));
        }
    }

    @Test
    void what_happens_while_the_line_is_down_is_told_later_in_order_and_with_its_own_times()
            throws Exception {
        try (var charger = ChargePoint.plugIn(garage())) {
            charger.dropsOff();
            var start = charger.startsCharging(1, "ALICE", 1_000, NOON);
            charger.meters(1, 1_500, NOON.plusSeconds(60));
            charger.stopsCharging(1, 2_000, NOON.plusSeconds(120));

            assertThat(start.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Accepted);
            assertThat(start.transactionId()).isEqualTo(-1);
            assertThat(charger.queued()).isEqualTo(3);

            charger.comesBack();
            assertThat(csms.actions())
                    .endsWith("StartTransaction", "MeterValues", "StopTransaction");
            assertThat(csms.last("StartTransaction").get("timestamp").asString())
                    .isEqualTo("2026-03-01T12:00:00Z");
            assertThat(csms.last("StopTransaction").get("transactionId").asLong()).isEqualTo(101);
            assertThat(charger.queued()).isZero();
        }
    }

    @Test
    void an_error_on_a_transaction_message_is_answered_with_a_repetition_under_a_new_id() {
        var errors = new ArrayDeque<>(List.of(ERROR, ERROR));
        csms.answers(
                "StartTransaction",
                () ->
                        errors.isEmpty()
                                ? "{\"idTagInfo\":{\"status\":\"Accepted\"},\"transactionId\":7}"
                                : errors.poll());
        try (var charger = ChargePoint.plugIn(garage())) {
            assertThat(charger.startsCharging(1, "ALICE", 0, NOON).transactionId()).isEqualTo(7);

            var starts = csms.heard("StartTransaction");
            assertThat(starts).hasSize(3);
            assertThat(starts).extracting(Frame.Call::id).doesNotHaveDuplicates();
            assertThat(starts)
                    .extracting(Frame.Call::payload)
                    .containsOnly(starts.getFirst().payload());
        }
    }

    @Test
    void it_can_be_made_to_repeat_under_the_same_id() {
        csms.answers("StartTransaction", () -> ERROR);
        try (var charger = ChargePoint.plugIn(garage().retriesWithSameId())) {
            assertThatThrownBy(() -> charger.startsCharging(1, "ALICE", 0, NOON))
                    .isInstanceOf(NotAnswered.class);

            assertThat(csms.heard("StartTransaction")).extracting(Frame.Call::id).hasSize(3);
            assertThat(csms.heard("StartTransaction").stream().map(Frame.Call::id).distinct())
                    .hasSize(1);
            assertThat(charger.givenUp()).isEqualTo(1);
        }
    }

    @Test
    void after_a_power_cut_the_charge_is_stopped_with_the_time_of_the_cut() {
        try (var charger = ChargePoint.plugIn(garage())) {
            charger.startsCharging(1, "ALICE", 1_000, NOON);
            charger.meters(1, 1_700, NOON.plusSeconds(60));
            charger.losesPower();
            charger.powerReturns();

            assertThat(csms.last("StopTransaction").toString())
                    .contains("\"reason\":\"PowerLoss\"")
                    .contains("\"meterStop\":1700")
                    .contains("\"transactionId\":101");
            assertThat(csms.heard("BootNotification")).hasSize(2);
            assertThat(charger.isChargingAt(1)).isFalse();
        }
    }

    @Test
    void a_clock_that_is_off_shows_in_its_times() {
        try (var charger = ChargePoint.plugIn(garage().clockOffset(Duration.ofHours(-2)))) {
            charger.startsCharging(1, "ALICE", 0, NOON);

            assertThat(csms.last("StartTransaction").get("timestamp").asString())
                    .isEqualTo("2026-03-01T10:00:00Z");
        }
    }

    @Test
    void a_refusal_in_http_is_told() throws Exception {
        try (var charger =
                new ChargePoint(garage().handshake(request -> request.with("X-Refuse", "403")))) {
            assertThatThrownBy(charger::connects)
                    .isInstanceOfSatisfying(
                            NotLetIn.class, why -> assertThat(why.reply().status()).isEqualTo(403));
        }
    }

    @Test
    void when_the_central_system_closes_the_line_the_charger_knows_how() throws Exception {
        try (var charger = ChargePoint.plugIn(garage())) {
            csms.nextGuest().hangsUp();

            assertThat(charger.awaitEnding()).isInstanceOf(Ending.Cut.class);
            assertThat(charger.isOnline()).isFalse();
        }
    }
}
