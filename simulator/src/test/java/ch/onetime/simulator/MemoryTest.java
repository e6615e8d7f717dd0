package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path folder;

    @Test
    void a_charge_and_what_was_not_told_outlive_the_charger() throws Exception {
        try (var csms = new ScriptedCsms()) {
            var first = ChargePoint.plugIn(blueprint(csms));
            first.startsCharging(1, "ALICE", 1_000, NOON);
            first.dropsOff();
            first.meters(1, 1_800, NOON.plusSeconds(60));

            try (var reborn = new ChargePoint(blueprint(csms))) {
                assertThat(reborn.queued()).isEqualTo(1);
                assertThat(reborn.chargeAt(1).transactionId()).isEqualTo(101);
                reborn.powerReturns();
            }
            assertThat(csms.last("MeterValues").get("transactionId").asLong()).isEqualTo(101);
            assertThat(csms.last("StopTransaction").toString())
                    .contains("\"transactionId\":101")
                    .contains("\"meterStop\":1800")
                    .contains("\"reason\":\"PowerLoss\"");
        }
    }

    private Blueprint blueprint(ScriptedCsms csms) {
        return Blueprint.of("GARAGE", csms.url())
                .clock(InstantSource.fixed(NOON))
                .memory(folder.resolve("memory.json"));
    }
}
