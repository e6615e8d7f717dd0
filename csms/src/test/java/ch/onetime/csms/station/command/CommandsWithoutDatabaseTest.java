package ch.onetime.csms.station.command;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.SmallDisk;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers.Terms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A command that is on its way while the database goes. */
class CommandsWithoutDatabaseTest {
    private @Nullable SmallDisk disk;

    @RegisterExtension
    final TestCsms csms =
            TestCsms.on((config, clock) -> {
                disk = new SmallDisk(config.dataFolder());
                return disk.open(config, clock);
            });

    @Test
    void its_end_is_kept_as_soon_as_the_database_is_back() throws Exception {
        csms.plugIn("GARAGE");
        var station = csms.station("GARAGE").id();
        var log = csms.app.commandLog;
        var command = log.queued(station, "ClearCache", "{}", Terms.usual("Ada"));

        theDiskFills(station);
        log.ended(command, new CommandEnd.Answered("{}"), false);
        assertThatThrownBy(() -> log.queued(station, "ClearCache", "{}", Terms.usual("Ada")))
                .isInstanceOf(DatabaseAway.class);
        assertThat(log.find(command.id()).orElseThrow().state()).isEqualTo(CommandState.QUEUED);
        Objects.requireNonNull(disk).makeRoom();

        eventually(
                "the command has ended",
                () -> log.find(command.id()).orElseThrow().state() == CommandState.ANSWERED);
    }

    private void theDiskFills(StationId station) throws Exception {
        Objects.requireNonNull(disk).fill();
        var much = "x".repeat(1_000_000);
        assertThatThrownBy(() -> csms.app.deadLetters.keep(station, "Boot", much, "too much"))
                .isInstanceOf(DatabaseAway.class);
    }
}
