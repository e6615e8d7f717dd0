package ch.onetime.simulator;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a right payload the one that a charger with these quirks would send. */
final class Distortion {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ZoneId HOME = ZoneId.of("Europe/Zurich");

    private final Set<Quirk> quirks;
    private final Instant poweredUp;

    /** {@code poweredUp} is when a clock that was never set began to run at zero. */
    Distortion(Set<Quirk> quirks, Instant poweredUp) {
        this.quirks = quirks;
        this.poweredUp = poweredUp;
    }

    ObjectNode of(String action, ObjectNode right) {
        var payload = right.deepCopy();
        for (var quirk : quirks) distort(quirk, action, payload);
        return payload;
    }

    private void distort(Quirk quirk, String action, ObjectNode payload) {
        switch (quirk) {
            case METERS_WITHOUT_TRANSACTION -> {
                if (action.equals("MeterValues")) payload.remove("transactionId");
            }
            case TRANSACTION_ID_MINUS_ONE -> {
                if (payload.has("transactionId")) payload.put("transactionId", -1);
            }
            case LOCAL_TIME_WITHOUT_ZONE -> times(payload, Distortion::local);
            case CLOCK_1970 -> times(payload, this::sincePowerUp);
            case KWH_VALUES -> samples(payload, Distortion::inKilowattHours);
            case DECIMAL_COMMA -> samples(payload, Distortion::withComma);
            case NUMBERS_NOT_TEXTS -> samples(payload, Distortion::asNumber);
            case SINGLE_OBJECTS -> {
                if (payload.get("meterValue") instanceof ArrayNode values) {
                    values.forEach(value -> single((ObjectNode) value, "sampledValue"));
                    single(payload, "meterValue");
                }
            }
            case EMPTY_VENDOR -> replace(payload, "chargePointVendor", "");
            case LONG_SERIAL -> {
                if (action.equals("BootNotification")) {
                    payload.put("chargePointSerialNumber", "S".repeat(26));
                }
            }
            case LOWER_CASE_TAG -> {
                if (payload.has("idTag")) {
                    var tag = payload.get("idTag").asString();
                    payload.put("idTag", tag.toLowerCase(Locale.ROOT));
                }
            }
            case STATUS_ERROR_LITERAL -> replace(payload, "errorCode", "Error");
            // these are not about what is in a message
            case NO_SUBPROTOCOL,
                    NO_BOOT_AFTER_RECONNECT,
                    METERS_WITH_OLD_TRANSACTION,
                    STOP_MISSING,
                    RESENDS_START_WITH_NEW_ID,
                    MESSAGE_IDS_RESTART,
                    NEVER_PONGS,
                    SLOW_ANSWERS,
                    BEGINS_ELSEWHERE,
                    IGNORES_INVALID,
                    METER_STOP_ONE_BELOW_START -> {}
        }
    }

    private static void replace(ObjectNode payload, String field, String value) {
        if (payload.has(field)) payload.put(field, value);
    }

    private static void single(ObjectNode parent, String field) {
        if (parent.get(field) instanceof ArrayNode list && list.size() == 1) {
            parent.set(field, list.get(0));
        }
    }

    private static void times(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object && object.has("timestamp")) {
            var changed = change.apply(object.get("timestamp").asString());
            object.put("timestamp", changed);
        }
        for (var child : node) times(child, change);
    }

    private static String local(String time) {
        return ISO_LOCAL_DATE_TIME.format(Instant.parse(time).atZone(HOME));
    }

    private String sincePowerUp(String time) {
        var running = Instant.parse(time).getEpochSecond() - poweredUp.getEpochSecond();
        return Instant.ofEpochSecond(Math.max(0, running)).toString();
    }

    private static void samples(JsonNode node, Consumer<ObjectNode> change) {
        if (node instanceof ObjectNode object && object.has("value")) change.accept(object);
        for (var child : node) samples(child, change);
    }

    private static void inKilowattHours(ObjectNode sample) {
        if (sample.path("unit").asString("").equals("Wh")) {
            var value = new BigDecimal(sample.get("value").asString()).movePointLeft(3);
            sample.put("value", value.toPlainString()).put("unit", "kWh");
        }
    }

    private static void withComma(ObjectNode sample) {
        sample.put("value", sample.get("value").asString().replace('.', ','));
    }

    private static void asNumber(ObjectNode sample) {
        var text = sample.get("value").asString().replace(',', '.');
        sample.set("value", JSON.numberNode(new BigDecimal(text)));
    }
}
