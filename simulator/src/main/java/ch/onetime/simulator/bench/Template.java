package ch.onetime.simulator.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A frame built once and sent many times: constant bytes with a few holes, written {@code {id}} or
 * {@code {time}} in its text, that each client fills with its own numbers.
 */
final class Template {
    enum Hole {
        ID,
        TIME,
        METER,
        TRANSACTION,
        TAG
    }

    private static final Pattern HOLE = Pattern.compile("\\{(id|time|meter|transaction|tag)}");

    private final List<byte[]> constants = new ArrayList<>();
    private final List<Hole> holes = new ArrayList<>();

    Template(String text) {
        var matcher = HOLE.matcher(text);
        var from = 0;
        while (matcher.find()) {
            constants.add(text.substring(from, matcher.start()).getBytes(UTF_8));
            holes.add(Hole.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)));
            from = matcher.end();
        }
        constants.add(text.substring(from).getBytes(UTF_8));
    }

    /** Puts the text; the caller knows how to make it a frame. */
    void put(ByteBuffer out, Client client) {
        for (var i = 0; i < holes.size(); i++) {
            out.put(constants.get(i));
            switch (holes.get(i)) {
                case ID -> Digits.put(out, client.messageId);
                case TIME -> Digits.putTime(out, client.seconds);
                case METER -> Digits.put(out, client.meterWh);
                case TRANSACTION -> Digits.put(out, client.transaction);
                case TAG -> out.put(client.tag);
            }
        }
        out.put(constants.getLast());
    }
}
