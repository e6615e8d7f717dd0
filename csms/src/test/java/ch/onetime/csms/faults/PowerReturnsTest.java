package ch.onetime.csms.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** After a power cut the whole garage calls in the same second. */
@ParameterizedClass
@EnumSource(TestEngine.class)
@Timeout(120)
class PowerReturnsTest {
    private static final int CHARGERS = 200;

    @RegisterExtension final TestCsms csms;
    private final CountDownLatch power = new CountDownLatch(1);
    private final Queue<RuntimeException> refused = new ConcurrentLinkedQueue<>();

    PowerReturnsTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @Test
    void two_hundred_chargers_boot_at_once_half_of_them_strangers_and_none_is_refused()
            throws Exception {
        IntStream.range(0, CHARGERS / 2).forEach(number -> csms.accepts("BAY-" + number));
        var chargers =
                IntStream.range(0, CHARGERS)
                        .mapToObj(number -> new ChargePoint(csms.blueprint("BAY-" + number)))
                        .toList();

        try {
            bootTogether(chargers);

            assertThat(refused).isEmpty();
            assertThat(csms.app.gateway.online()).isEqualTo(CHARGERS);
            assertThat(csms.app.registry.all())
                    .hasSize(CHARGERS)
                    .allSatisfy(station -> {
                        assertThat(station.lastBootAt()).isNotNull();
                        assertThat(csms.app.registry.connectors(station.id()))
                                .filteredOn(connector -> connector.number() == 1)
                                .singleElement()
                                .satisfies(connector ->
                                        assertThat(
                                                        Objects.requireNonNull(connector.status())
                                                                .status())
                                                .isEqualTo("Available"));
                    });
        } finally {
            chargers.forEach(ChargePoint::close);
        }
    }

    private void bootTogether(List<ChargePoint> chargers) throws InterruptedException {
        var threads =
                chargers.stream()
                        .map(charger -> Thread.startVirtualThread(() -> boots(charger)))
                        .toList();
        power.countDown();
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
        }
    }

    private void boots(ChargePoint charger) {
        try {
            power.await();
            charger.connects();
            charger.boots();
            charger.status(0, ChargePointStatus.Available);
            charger.status(1, ChargePointStatus.Available);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            refused.add(failed);
        }
    }
}
