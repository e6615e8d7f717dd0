package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A moment as the other side's clock has it. */
enum Time implements Kind<DeviceTime> {
    TIME;

    @Override
    public @Nullable DeviceTime read(JsonNode node, Members in, String name) {
        if (!node.isString()) {
            in.tell(Rule.WRONG_TYPE, name, node.toString());
            return null;
        }
        var text = new TimeText(node.stringValue());
        var time = text.read();
        if (time == null) in.tell(Rule.UNREADABLE_TIME, name, node.stringValue());
        else if (!time.zoned()) in.tell(Rule.TIME_WITHOUT_ZONE, name, time.raw());
        else if (text.isUnusual()) in.tell(Rule.ODD_TIME, name, time.raw());
        return time;
    }

    @Override
    public JsonNode write(DeviceTime value) {
        return JsonNodeFactory.instance.stringNode(value.raw());
    }

    @Override
    public DeviceTime blank() {
        return DeviceTime.EPOCH;
    }
}
