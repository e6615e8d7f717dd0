package ch.onetime.csms.faults;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.SmallDisk;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The disk is full, and later somebody makes room. */
class FullDiskTest extends DatabaseAwayContract {
    private @Nullable SmallDisk disk;

    @RegisterExtension
    final TestCsms csms =
            TestCsms.on((config, clock) -> {
                disk = new SmallDisk(config.dataFolder());
                return disk.open(config, clock);
            });

    @Override
    TestCsms csms() {
        return csms;
    }

    @Override
    void strikes() throws Exception {
        Objects.requireNonNull(disk).fill();
    }

    @Override
    void passes() throws Exception {
        Objects.requireNonNull(disk).makeRoom();
    }
}
