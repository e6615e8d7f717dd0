package ch.onetime.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages with any of their values replaced by anything: reading ends, and with a verdict. */
class HostilePayloadTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is never refused while its payload is an object. */
    private static final List<String> FACTS =
            List.of("StartTransaction", "StopTransaction", "MeterValues");

    private final Random random = new Random(16);
    private final Chance chance = new Chance(16);

    @Test
    void messages_of_a_charger() {
        for (int round = 0; round < 4_000; round++) {
            var message = chance.fromCharger();
            var payload = spoilt(Writer.request(message));
            for (var mode : Mode.values()) {
                var reading = new Reader(mode).fromCharger(message.action(), payload);
                if (mode != Mode.STRICT && FACTS.contains(message.action())) {
                    assertThat(reading).isInstanceOf(Reading.Understood.class);
                }
                if (reading instanceof Reading.Refused<?> refused) {
                    assertThat(refused.why()).isNotBlank().hasSizeLessThan(300);
                }
            }
        }
    }

    @Test
    void answers_of_a_charger() {
        for (int round = 0; round < 4_000; round++) {
            var reply = chance.replyOfCharger();
            var action = reply.getClass().getEnclosingClass().getSimpleName();
            var payload = spoilt(Writer.reply(reply));
            for (var mode : Mode.values()) {
                assertThat(new Reader(mode).replyOfCharger(action, payload)).isNotNull();
            }
        }
    }

    private ObjectNode spoilt(ObjectNode object) {
        for (var name : List.copyOf(object.propertyNames())) {
            if (random.nextInt(3) == 0) object.set(name, anything(3));
            else if (random.nextInt(5) == 0) object.remove(name);
            else if (object.get(name).isArray()
                    && object.get(name).get(0) instanceof ObjectNode inner) {
                spoilt(inner);
            } else if (object.get(name) instanceof ObjectNode inner) spoilt(inner);
        }
        if (random.nextInt(3) == 0) object.set("stranger", anything(3));
        return object;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 11)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(new BigDecimal(BigInteger.TEN, random.nextInt()));
            case 4 -> NODES.numberNode(Double.POSITIVE_INFINITY);
            case 5 -> NODES.numberNode(BigInteger.ONE.shiftLeft(random.nextInt(1_000)));
            case 6 -> NODES.stringNode("x".repeat(random.nextInt(5_000)));
            case 7 -> NODES.stringNode(random.nextBoolean() ? "" : "\ud800");
            case 8 -> NODES.stringNode("1e" + random.nextInt());
            case 9 -> NODES.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> NODES.objectNode().set("value", anything(depth - 1));
        };
    }
}
