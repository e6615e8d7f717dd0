package ch.onetime.simulator;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.Mode;
import ch.onetime.ocpp.v16.Reader;
import ch.onetime.ocpp.v16.Reading;
import ch.onetime.ocpp.v16.Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a charger still knows after its power was cut: meters, charges, messages not yet told. */
final class Memory {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Reader READER = new Reader(Mode.LENIENT);

    private final Path file;

    Memory(Path file) {
        this.file = file;
    }

    synchronized void keep(
            List<Outlet> outlets, List<TransactionQueue.Waiting> waiting, Instant now) {
        var charges = new ArrayList<Charge>();
        var root = JSON.createObjectNode();
        var meters = root.putArray("outlets");
        for (var outlet : outlets) {
            var kept = meters.addObject().put("wattHours", outlet.meter.wattHours());
            if (outlet.charge != null) {
                kept.put("charge", place(charges, outlet.charge)).put("at", now.toString());
            }
        }
        var messages = root.putArray("waiting");
        for (var each : waiting) {
            var kept = messages.addObject().put("charge", place(charges, each.charge));
            kept.put("action", each.message.action());
            kept.set("payload", Writer.request(each.message));
        }
        var kept = root.putArray("charges");
        for (var charge : charges) write(charge, kept.addObject());
        replace(root.toString());
    }

    private static int place(List<Charge> charges, Charge charge) {
        if (!charges.contains(charge)) charges.add(charge);
        return charges.indexOf(charge);
    }

    private static void write(Charge charge, ObjectNode kept) {
        kept.put("connector", charge.connector())
                .put("tag", charge.tag())
                .put("startWh", charge.startWh())
                .put("startedAt", charge.startedAt().toString())
                .put("transaction", charge.transactionId());
    }

    /** The old file stays until the new one is whole: the power may fail at any moment. */
    private void replace(String text) {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Puts everything back; charges that were running are dark since they were last seen. */
    void recall(List<Outlet> outlets, TransactionQueue queue) {
        if (!Files.exists(file)) return;
        var root = read();
        var charges = new ArrayList<Charge>();
        for (var kept : root.path("charges")) charges.add(charge(kept));
        for (var each : root.path("waiting")) {
            queue.add(charges.get(each.path("charge").asInt()), message(each));
        }
        for (var i = 0; i < Math.min(outlets.size(), root.path("outlets").size()); i++) {
            var kept = root.path("outlets").path(i);
            var outlet = outlets.get(i);
            outlet.meter.shows(kept.path("wattHours").asLong());
            if (!kept.has("charge")) continue;
            outlet.charge = charges.get(kept.path("charge").asInt());
            outlet.darkSince = Instant.parse(kept.path("at").asString());
        }
    }

    private JsonNode read() {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Charge charge(JsonNode kept) {
        var charge =
                new Charge(
                        kept.path("connector").asInt(),
                        kept.path("tag").asString(),
                        kept.path("startWh").asLong(),
                        Instant.parse(kept.path("startedAt").asString()));
        charge.named(kept.path("transaction").asLong(), null);
        return charge;
    }

    private static FromCharger message(JsonNode kept) {
        var action = kept.path("action").asString();
        return switch (READER.fromCharger(action, kept.path("payload"))) {
            case Reading.Understood(var message, _) -> message;
            case Reading.Refused(_, var why, _) ->
                    throw new IllegalStateException("unreadable memory: " + why);
        };
    }
}
