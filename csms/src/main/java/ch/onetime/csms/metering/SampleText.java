package ch.onetime.csms.metering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Samples as the text they are kept in: a JSON array of arrays, each with value, measurand, phase,
 * unit, location, format and context in this order, what is absent at the end left out. About half
 * the length of OCPP's own form, and a memory card that is written every minute for years lives so
 * much longer. The value stays byte for byte as it came.
 *
 * <p>Written by hand, because it is written with every MeterValues.
 */
final class SampleText {
    private static final int LONGEST = 7;
    private static final ObjectMapper JSON = JsonMapper.shared();

    private SampleText() {}

    /**
     * @param context what a sample that says nothing else was taken for
     */
    static String write(List<Sample> samples, String context) {
        var text = new StringBuilder(samples.size() * 40);
        text.append('[');
        for (var sample : samples) {
            if (text.length() > 1) {
                text.append(',');
            }
            write(text, sample, context);
        }
        return text.append(']').toString();
    }

    static List<Sample> read(String text, String context) {
        var samples = new ArrayList<Sample>();
        for (var parts : JSON.readValue(text, String[][].class)) {
            @Nullable String[] all = Arrays.copyOf(parts, LONGEST);
            var own = all[6];
            samples.add(
                    new Sample(
                            parts[0],
                            own == null ? context : own,
                            all[5],
                            all[1],
                            all[2],
                            all[4],
                            all[3]));
        }
        return samples;
    }

    private static void write(StringBuilder text, Sample sample, String context) {
        @Nullable String[] parts = {
            sample.value(),
            sample.measurand(),
            sample.phase(),
            sample.unit(),
            sample.location(),
            sample.format(),
            contextToKeep(sample, context)
        };
        var last = LONGEST - 1;
        while (parts[last] == null) {
            last--;
        }
        var separator = '[';
        for (var i = 0; i <= last; i++) {
            text.append(separator);
            quote(text, parts[i]);
            separator = ',';
        }
        text.append(']');
    }

    /** Null: the same as the row's. To name none is to mean the usual one (OCPP 1.6 §7.37). */
    private static @Nullable String contextToKeep(Sample sample, String context) {
        var own = sample.context() == null ? Sample.PERIODIC : sample.context();
        return own.equals(context) ? null : own;
    }

    private static void quote(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("null");
            return;
        }
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
