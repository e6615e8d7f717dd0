package ch.onetime.simulator.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the program itself, through its API, as the first user of a fresh installation. */
public final class ApiWitness implements Witness {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SETUP =
            """
            {"owner":{"name":"kill test","password":"only for this kill test"},
            "site":{"name":"Test","timeZone":"Europe/Zurich","currency":"CHF","language":"en",
            "bays":1}}\
            """;

    private final List<Transaction> transactions = new ArrayList<>();

    private ApiWitness() {}

    /** Sets the program up, and reads all its transactions. */
    public static ApiWitness of(int port) throws IOException {
        var witness = new ApiWitness();
        var base = "http://localhost:" + port + "/api/v1";
        var token = ask(base + "/setup", null, SETUP).path("token").asString("");
        var cursor = "";
        do {
            var page = ask(base + "/transactions?limit=200" + cursor, token, null);
            for (var item : page.path("items")) witness.transactions.add(transaction(item));
            var next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
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

    private static JsonNode ask(String url, @Nullable String token, @Nullable String body)
            throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setReadTimeout(30_000);
        if (token != null) connection.setRequestProperty("Authorization", "Bearer " + token);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(UTF_8));
        }
        if (connection.getResponseCode() / 100 != 2) {
            throw new IOException(url + " answered " + connection.getResponseCode());
        }
        try (var in = connection.getInputStream()) {
            return JSON.readTree(in.readAllBytes());
        }
    }

    @Override
    public List<Transaction> transactions() {
        return List.copyOf(transactions);
    }
}
