package ch.onetime.ocpp.rpc;

import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last answers given, for chargers that send the same frame again after a lost answer. Not
 * thread-safe: the mailbox uses it from one task at a time.
 */
final class Repeats {

    private record Handled(MessageId id, long fingerprint, String answer) {

        int size() {
            return id.text().length() + answer.length();
        }
    }

    private final ArrayDeque<Handled> handled = new ArrayDeque<>(4);
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
        for (var one : handled) {
            if (one.fingerprint == fingerprint && one.id.equals(id)) return one.answer;
        }
        return null;
    }

    boolean knows(MessageId id) {
        return handled.stream().anyMatch(one -> Objects.equals(one.id, id));
    }

    void remember(MessageId id, long fingerprint, String answer) {
        var newest = new Handled(id, fingerprint, answer);
        if (newest.size() > mostChars) return;
        handled.addFirst(newest);
        chars += newest.size();
        while (handled.size() > mostAnswers || chars > mostChars) {
            chars -= handled.removeLast().size();
        }
    }
}
