package ch.onetime.ocpp.rpc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last answers given, for chargers that send the same frame again after a lost answer. Not
 * thread-safe: the mailbox uses it from one task at a time.
 */
final class Repeats {

    private record Handled(long fingerprint, String answer) {}

    private final Map<MessageId, Handled> handled = LinkedHashMap.newLinkedHashMap(4);
    private final int mostAnswers;
    private final int mostChars;
    private int chars;

    Repeats(int mostAnswers, int mostChars) {
        this.mostAnswers = mostAnswers;
        this.mostChars = mostChars;
    }

    /** Tells texts apart. 64 bits, because two messages taken for one would lose the second. */
    static long fingerprint(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++)
            hash = hash * 0x9E37_79B9_7F4A_7C15L + text.charAt(i);
        return hash ^ (hash >>> 32);
    }

    @Nullable String answerTo(MessageId id, long fingerprint) {
        var one = handled.get(id);
        return one != null && one.fingerprint == fingerprint ? one.answer : null;
    }

    boolean knows(MessageId id) {
        return handled.containsKey(id);
    }

    /** An id used again stands for its newest message. */
    void remember(MessageId id, long fingerprint, String answer) {
        if (size(id, answer) > mostChars) return;
        forget(id);
        handled.put(id, new Handled(fingerprint, answer));
        chars += size(id, answer);
        while (handled.size() > mostAnswers || chars > mostChars) {
            forget(handled.keySet().iterator().next());
        }
    }

    private void forget(MessageId id) {
        var one = handled.remove(id);
        if (one != null) chars -= size(id, one.answer);
    }

    private static int size(MessageId id, String answer) {
        return id.text().length() + answer.length();
    }
}
