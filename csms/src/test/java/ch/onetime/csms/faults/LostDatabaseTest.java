package ch.onetime.csms.faults;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.StoppableServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody stops the PostgreSQL server, and starts it again. */
class LostDatabaseTest extends DatabaseAwayContract {
    @RegisterExtension
    @Order(1)
    final StoppableServer server = new StoppableServer();

    @RegisterExtension
    @Order(2)
    final TestCsms csms =
            TestCsms.on((config, clock) -> Database.open(config.at(server.url()), clock));

    @Override
    TestCsms csms() {
        return csms;
    }

    @Override
    void strikes() throws Exception {
        server.stop();
    }

    @Override
    void passes() throws Exception {
        server.start();
    }
}
