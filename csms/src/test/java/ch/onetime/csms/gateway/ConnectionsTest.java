package ch.onetime.csms.gateway;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.simulator.Answering.never;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.Eventually;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationEvent.StationConnected;
import ch.onetime.csms.station.StationEvent.StationDisconnected;
import ch.onetime.csms.station.command.Chargers.Dispatch;
import ch.onetime.csms.station.command.Chargers.Terms;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandState;
import ch.onetime.simulator.socket.Ending;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which connection counts when a charger has two, and many chargers at once. */
class ConnectionsTest {
    private static final String BEATS = "[2,\"1\",\"Heartbeat\",{}]";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void the_newest_connection_wins_and_the_older_one_is_closed() {
        var old = csms.bare("GARAGE");
        old.asks(BEATS);

        var fresh = csms.bare("GARAGE");

        assertThat(fresh.asks(BEATS)).startsWith("[3,");
        assertThat(old.ends())
                .isEqualTo(
                        new Ending.ClosedByServer(
                                1000, "Replaced by a newer connection of the same identity"));
        assertThat(csms.isOnline("GARAGE")).isTrue();
    }

    @Test
    void the_end_of_the_older_connection_changes_nothing() throws InterruptedException {
        var heard = listen();
        var old = csms.bare("GARAGE");
        old.asks(BEATS);
        old.link().freezes(); // half open: our farewell is not even read
        var fresh = csms.bare("GARAGE");
        fresh.asks(BEATS);

        old.link().cut();

        assertThat(fresh.hasHeardNothing()).isTrue();
        assertThat(csms.isOnline("GARAGE")).isTrue();
        fresh.close();
        assertThat(heard.take()).isInstanceOf(StationConnected.class);
        assertThat(heard.take()).isInstanceOf(StationConnected.class);
        assertThat(heard.take()).isInstanceOf(StationDisconnected.class);
        eventually("the charger is offline", () -> !csms.isOnline("GARAGE"));
    }

    @Test
    void what_the_old_connection_asked_is_not_answered_on_the_new_one() {
        csms.knows(ALICE);
        var old = csms.bare("GARAGE");
        old.asks(BEATS);
        var hold = new CompletableFuture<Boolean>();
        var answered = new CountDownLatch(1);
        csms.clock.whenLookedAt(() -> {
            if (Answering.isNow()) {
                answered.countDown();
            }
        });
        BareCharger fresh;
        try {
            holdTheWriter(hold);
            old.says(
                    "[2,\"asked before\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"%s\",\"meterStart\":1000,\"timestamp\":\"%s\"}]"
                            .formatted(ALICE, NOON));
            eventually("it is about to be answered", () -> answered.getCount() == 0);

            fresh = csms.bare(csms.request("/ocpp/GARAGE").offering("ocpp1.6"));
            fresh.asks(BEATS);
        } finally {
            hold.complete(true);
        }

        eventually("the start is recorded all the same", () -> csms.transactions().size() == 1);
        assertThat(fresh.hasHeardNothing()).isTrue();
    }

    @Test
    void a_command_on_the_old_connection_is_lost_and_not_repeated() throws InterruptedException {
        var charger = csms.plugIn("GARAGE").answers("Reset", never());
        var sent = send("GARAGE", new Command.Reset(false));
        charger.awaitCommand("Reset");

        var again = csms.bare(csms.request("/ocpp/GARAGE").offering("ocpp1.6"));
        again.asks(BEATS);

        var ended = csms.app.commandLog.await(sent.command(), Eventually.DEADLINE);
        assertThat(ended.state()).isEqualTo(CommandState.LOST);
        assertThat(again.hasHeardNothing()).isTrue();
    }

    @Test
    void chargers_behind_one_address_do_not_disturb_each_other() {
        var chargers = new ArrayList<BareCharger>();
        for (var i = 0; i < 20; i++) {
            chargers.add(csms.bare("GARAGE-" + i));
        }

        for (var charger : chargers) {
            assertThat(charger.asks(BEATS)).startsWith("[3,");
        }
        assertThat(csms.app.gateway.online()).isEqualTo(20);
    }

    @Test
    void two_hundred_chargers_boot_in_the_same_second() {
        for (var i = 0; i < 200; i++) {
            csms.accepts("BAY-" + i);
        }
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var i = 0; i < 200; i++) {
            var request = csms.request("/ocpp/BAY-" + i).offering("ocpp1.6");
            answers.add(
                    CompletableFuture.supplyAsync(
                            () ->
                                    csms.bare(request)
                                            .asks(
                                                    "[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}]"),
                            Thread::startVirtualThread));
        }

        assertThat(answers.stream().map(CompletableFuture::join))
                .allMatch(answer -> answer.contains("\"Accepted\""));
        assertThat(csms.app.registry.all()).allMatch(station -> station.lastBoot() != null);
    }

    private BlockingQueue<StationEvent> listen() {
        var heard = new LinkedBlockingQueue<StationEvent>();
        csms.app.events.subscribe(
                "test",
                StationEvent.class,
                event -> {
                    if (event instanceof StationConnected || event instanceof StationDisconnected) {
                        heard.add(event);
                    }
                });
        return heard;
    }

    /** What must be written waits until the future is completed. */
    private void holdTheWriter(CompletableFuture<Boolean> hold) {
        var held = new CountDownLatch(1);
        var _ =
                csms.app.database.submit(
                        Lane.CHARGERS,
                        csms.station("GARAGE").id().value(),
                        sql -> {
                            held.countDown();
                            return hold.join();
                        });
        eventually("the writer is held", () -> held.getCount() == 0);
    }

    private Dispatch.Sent send(String identity, Command command) {
        return (Dispatch.Sent)
                csms.app
                        .gateway
                        .chargers()
                        .send(csms.station(identity).id(), command, Terms.usual("a person"));
    }
}
