package ch.onetime.ocpp.rpc;

import tools.jackson.databind.JsonNode;

/**
 * Frames as text: compact, because hand-written parsers and conformance tools compare the raw text.
 */
final class FrameText {
    private static final int LONGEST_DESCRIPTION = 255;

    static String call(Frame.Call call) {
        var text = begin('2', call.id());
        JsonText.quote(text.append(','), call.action());
        return end(text, call.payload());
    }

    static String result(Frame.CallResult result) {
        return end(begin('3', result.id()), result.payload());
    }

    static String error(Frame.CallError error) {
        var text = begin('4', error.id());
        JsonText.quote(text.append(','), error.code());
        JsonText.quote(text.append(','), shortened(error.description()));
        return end(text, error.details());
    }

    private static StringBuilder begin(char type, MessageId id) {
        var text = new StringBuilder(96).append('[').append(type).append(',');
        if (id.bare()) text.append(id.text());
        else JsonText.quote(text, id.text());
        return text;
    }

    private static String end(StringBuilder text, JsonNode payload) {
        JsonText.write(text.append(','), payload);
        return text.append(']').toString();
    }

    private static String shortened(String description) {
        var tooLong = description.length() > LONGEST_DESCRIPTION;
        return tooLong ? description.substring(0, LONGEST_DESCRIPTION) : description;
    }

    private FrameText() {}
}
