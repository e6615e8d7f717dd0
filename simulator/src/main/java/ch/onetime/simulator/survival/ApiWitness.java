package ch.onetime.simulator.survival;

import ch.onetime.simulator.server.ServerApi;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks the program itself, through its API, as the first user of a fresh installation. */
public final class ApiWitness implements Witness {
    private final List<Transaction> transactions = new ArrayList<>();

    private ApiWitness() {}

    /** Sets the program up, and reads all its transactions. */
    public static ApiWitness of(int port) throws IOException {
        var witness = new ApiWitness();
        try (var api = ServerApi.setUp(port)) {
            var cursor = "";
            do {
                var page = api.get("/transactions?limit=200" + cursor);
                for (var item : page.path("items")) witness.transactions.add(transaction(item));
                var next = page.path("nextCursor").asString("");
                cursor = next.isEmpty() ? "" : "&cursor=" + next;
            } while (!cursor.isEmpty());
        }
        return witness;
    }

    private static Transaction transaction(JsonNode item) {
        var stopped = item.hasNonNull("stoppedAt");
        return new Transaction(
                item.path("ocppTransactionId").asLong(),
                item.path("idTag").asString(""),
                item.path("meterStartWh").asLong(),
                Instant.parse(item.path("startedAt").asString()),
                stopped ? item.path("meterStopWh").asLong() : null,
                stopped ? Instant.parse(item.path("stoppedAt").asString()) : null);
    }

    @Override
    public List<Transaction> transactions() {
        return List.copyOf(transactions);
    }
}
