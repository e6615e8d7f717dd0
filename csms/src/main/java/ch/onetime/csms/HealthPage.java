package ch.onetime.csms;

import ch.onetime.csms.platform.database.Health;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /health}: whether the system is ready, or why not; for people and for watchdogs. */
final class HealthPage {
    private final App app;

    HealthPage(App app) {
        this.app = app;
    }

    void show(Context http) {
        switch (app.database.health()) {
            case Health.Up() ->
                    http.json(
                            Map.of(
                                    "status",
                                    "ready",
                                    "database",
                                    app.database.engine(),
                                    "chargersOnline",
                                    app.gateway.online()));
            case Health.Away(var since, var why) ->
                    http.status(503)
                            .json(
                                    Map.of(
                                            "status",
                                            "not ready",
                                            "since",
                                            since.toString(),
                                            "why",
                                            why));
        }
    }
}
