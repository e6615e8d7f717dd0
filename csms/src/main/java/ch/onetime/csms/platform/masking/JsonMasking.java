package ch.onetime.csms.platform.masking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON text, notes which stretches of it must not be shown, and copies the rest. */
final class JsonMasking {
    private static final JsonFactory JSON = new JsonFactory();

    /** Members that say what their neighbours are about: {@code {"key": ..., "value": ...}}. */
    private static final Pattern NAMING = Pattern.compile(".*(key|name)|messageid|variable");

    private static final Pattern MERE_NAME = Pattern.compile("[\\w.-]*");

    /** A stretch of the text, and what to show instead. */
    private record Stretch(int from, int to, String instead) {
        Stretch showing(String other) {
            return new Stretch(from, to, other);
        }

        Stretch hidden() {
            return showing(quoted(Masking.STARS));
        }
    }

    /** An object or array that is open; its values are judged when it ends. */
    private static final class Level {
        final boolean isObject;
        final boolean hidden;
        final int firstValue;
        String member = "";
        boolean aboutSecret;

        Level(boolean isObject, boolean hidden, int firstValue) {
            this.isObject = isObject;
            this.hidden = hidden;
            this.firstValue = firstValue;
        }

        boolean hidesNext() {
            return hidden || Suspicion.namesSecret(member);
        }

        boolean isNamedNext() {
            return isObject && NAMING.matcher(member.toLowerCase(Locale.ROOT)).matches();
        }
    }

    private final String text;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Stretch> undecided = new ArrayList<>();
    private final List<Stretch> decided = new ArrayList<>();

    private JsonMasking(String text) {
        this.text = text;
        levels.push(new Level(false, false, 0));
    }

    /** Throws Jackson's exception where the text is not JSON. */
    static String mask(String text) {
        var masking = new JsonMasking(text);
        masking.read();
        return masking.copy();
    }

    private void read() {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token, parser);
            }
        }
    }

    private void take(JsonToken token, JsonParser parser) {
        var level = levels.element();
        switch (token) {
            case START_OBJECT -> levels.push(begin(true));
            case START_ARRAY -> levels.push(begin(false));
            case END_OBJECT, END_ARRAY -> end(levels.pop(), levels.element());
            case PROPERTY_NAME -> level.member = parser.getString();
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    value(level, parser.getString(), parser);
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> {}
        }
    }

    private Level begin(boolean isObject) {
        return new Level(isObject, levels.element().hidesNext(), undecided.size());
    }

    private void end(Level level, Level parent) {
        if (!level.aboutSecret) return;
        var values = undecided.subList(level.firstValue, undecided.size());
        values.forEach(value -> decided.add(value.hidden()));
        values.clear();
        // {"variable": {"name": "BasicAuthPassword"}, "attributeValue": "..."}
        parent.aboutSecret |= parent.isObject;
    }

    private void value(Level level, String value, JsonParser parser) {
        var shown = Masking.maskAddress(value);
        boolean names = Suspicion.namesSecret(shown);
        boolean merely = names && MERE_NAME.matcher(value).matches();
        level.aboutSecret |= names && level.isNamedNext();
        var stretch = stretch(parser);
        if (level.hidesNext() || (names && !merely)) {
            decided.add(stretch.hidden());
        } else if (!(names && level.isNamedNext())) {
            undecided.add(shown.equals(value) ? stretch : stretch.showing(quoted(shown)));
        }
    }

    /** The parser has read to the end of the value, because it was asked for it. */
    private Stretch stretch(JsonParser parser) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        int to = (int) parser.currentLocation().getCharOffset();
        return new Stretch(from, to, text.substring(from, to));
    }

    private static String quoted(String value) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + '"';
    }

    private String copy() {
        decided.addAll(undecided);
        decided.sort(Comparator.comparingInt(Stretch::from));
        var copy = new StringBuilder(text.length());
        int done = 0;
        for (var stretch : decided) {
            copy.append(text, done, stretch.from).append(stretch.instead);
            done = stretch.to;
        }
        return copy.append(text, done, text.length()).toString();
    }
}
