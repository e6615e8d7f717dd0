package ch.onetime.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import ch.onetime.simulator.FakeCsms;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = SEPARATE_THREAD)
class FleetTest {
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private String listen(String text) {
        heard.add(text);
        return FakeProgram.answer(text);
    }

    @Test
    void every_charger_connects_and_boots_once() throws Exception {
        try (var csms = new FakeCsms(0, (_, text) -> listen(text));
                var fleet = new Fleet(csms.port())) {
            var tally = fleet.connects(300, "C-", 300, Messages.once(Messages.BOOT));

            assertThat(tally.units()).isEqualTo(300);
            assertThat(tally.faults()).isEmpty();
            assertThat(heard).hasSize(300).allMatch(text -> text.contains("BootNotification"));
        }
    }

    @Test
    void a_rate_counts_whole_transactions_and_leaves_none_open() throws Exception {
        try (var csms = new FakeCsms(0, (_, text) -> listen(text));
                var fleet = new Fleet(csms.port())) {
            fleet.connects(5, "C-", 5, Messages.once(Messages.BOOT));
            var tally =
                    fleet.keepsAt(Messages.transactions(), () -> count("StopTransaction") >= 20);

            assertThat(tally.units()).isPositive();
            assertThat(count("StopTransaction")).isEqualTo(count("StartTransaction"));
            assertThat(count("StopTransaction")).isGreaterThanOrEqualTo(tally.units());
        }
    }

    @Test
    void each_reading_has_a_time_of_its_own_and_names_the_transaction() throws Exception {
        try (var csms = new FakeCsms(0, (_, text) -> listen(text));
                var fleet = new Fleet(csms.port())) {
            fleet.connects(1, "C-", 1, Messages.once(Messages.BOOT));
            fleet.does(Messages.once(Messages.START));
            fleet.keepsAt(Messages.meterValues(), Duration.ofMillis(100));

            var transaction = fleet.clients().getFirst().transaction;
            var readings = heard.stream().filter(text -> text.contains("MeterValues")).toList();
            assertThat(readings)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.contains("\"transactionId\":" + transaction + ","));
        }
    }

    @Test
    void an_error_is_counted_as_a_fault_and_not_as_work() throws Exception {
        try (var csms = new FakeCsms(0, (_, text) -> "[4,\"1\",\"InternalError\",\"\",{}]");
                var fleet = new Fleet(csms.port())) {
            var tally = fleet.connects(1, "C-", 1, Messages.once(Messages.BOOT));

            assertThat(tally.units()).isZero();
            assertThat(tally.faults()).contains("1 CALLERRORs").contains("InternalError");
        }
    }

    private long count(String action) {
        return heard.stream().filter(text -> text.contains(action)).count();
    }
}
