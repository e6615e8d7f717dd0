package ch.onetime.simulator.demo;

import ch.onetime.simulator.server.ServerApi;
import java.io.IOException;
import java.util.List;

/** The electrician in the last days of the work: nearly everything is checked and handed over. */
final class Installer {
    private static final String TOKEN = "{\"name\":\"Elektro Muster\",\"role\":\"INSTALLER\"}";

    private static final List<String> ALL =
            List.of("Connected", "Bay", "Phases", "TestCharge", "Label");

    /** Nobody tests a charger with a fault to earth, and what is not tested gets no label. */
    private static final List<String> NOT_TESTED = ALL.subList(0, 3);

    private static final String WITHOUT_LABEL = "23";

    private final ServerApi api;

    private Installer(ServerApi api) {
        this.api = api;
    }

    /**
     * @param owner who lets the electrician in
     */
    static void checks(ServerApi owner) throws IOException {
        var token = owner.post("/tokens", TOKEN).path("token").asString("");
        try (var own = owner.as(token)) {
            var installer = new Installer(own);
            for (var resident : Residents.ALL) installer.checks(resident);
        }
    }

    private void checks(Resident resident) throws IOException {
        var path = "/stations/" + DemoCharger.identity(resident) + "/connectors/1/checks";
        for (var check : done(resident.bay())) {
            api.post(path, "{\"check\":\"%s\",\"passed\":true}".formatted(check));
        }
    }

    private static List<String> done(String bay) {
        return switch (Part.of(bay)) {
            case STRANGER -> List.of();
            case FAULTED -> NOT_TESTED;
            case USUAL, OFFLINE -> bay.equals(WITHOUT_LABEL) ? ALL.subList(0, ALL.size() - 1) : ALL;
        };
    }
}
