package ch.onetime.ocpp.rpc;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Frames as text: compact, because hand-written parsers and conformance tools compare the raw text.
 */
final class FrameText {
    private static final int LONGEST_DESCRIPTION = 255;
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    /** Plain decimals: there are parsers in the field that have never met an exponent. */
    private static final ObjectWriter PAYLOADS =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build()
                    .writerFor(JsonNode.class);

    static String call(Frame.Call call) {
        var text = begin('2', call.id());
        quote(text.append(','), call.action());
        return end(text, call.payload());
    }

    static String result(Frame.CallResult result) {
        return end(begin('3', result.id()), result.payload());
    }

    static String error(Frame.CallError error) {
        var text = begin('4', error.id());
        quote(text.append(','), error.code());
        quote(text.append(','), shortened(error.description()));
        return end(text, error.details());
    }

    private static StringBuilder begin(char type, MessageId id) {
        var text = new StringBuilder(96).append('[').append(type).append(',');
        if (id.bare()) text.append(id.text());
        else quote(text, id.text());
        return text;
    }

    private static String end(StringBuilder text, JsonNode payload) {
        if (payload.isObject() && payload.isEmpty()) return text.append(",{}]").toString();
        return text.append(',').append(PAYLOADS.writeValueAsString(payload)).append(']').toString();
    }

    private static void quote(StringBuilder text, String content) {
        text.append('"');
        ENCODER.quoteAsString(content, text);
        text.append('"');
    }

    private static String shortened(String description) {
        var tooLong = description.length() > LONGEST_DESCRIPTION;
        return tooLong ? description.substring(0, LONGEST_DESCRIPTION) : description;
    }

    private FrameText() {}
}
