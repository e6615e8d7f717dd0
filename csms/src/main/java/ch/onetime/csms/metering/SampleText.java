package ch.onetime.csms.metering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samples as the text they are kept in: a JSON array of objects with OCPP's own names, each value
 * byte for byte as it came. Written by hand, because it is written twenty thousand times a second.
 */
final class SampleText {
    private SampleText() {}

    static String of(List<Sample> samples) {
        var text = new StringBuilder(samples.size() * 72);
        text.append('[');
        for (var sample : samples) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append("{\"value\":");
            quote(text, sample.value());
            member(text, "context", sample.context());
            member(text, "format", sample.format());
            member(text, "measurand", sample.measurand());
            member(text, "phase", sample.phase());
            member(text, "location", sample.location());
            member(text, "unit", sample.unit());
            text.append('}');
        }
        return text.append(']').toString();
    }

    private static void member(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(",\"").append(name).append("\":");
            quote(text, value);
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            escape(text, value);
        }
        text.append('"');
    }

    private static boolean isPlain(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private static void escape(StringBuilder text, String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16));
                text.append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
    }
}
