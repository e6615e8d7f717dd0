package ch.onetime.csms.web.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: as Java knows it, but never behind the apostrophe of {@code l’immeuble}.
 */
final class LineBreaks implements FSTextBreaker {
    private static final char APOSTROPHE = '’';

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int end = lines.next();
        while (end > 0 && end < text.length() && text.charAt(end - 1) == APOSTROPHE) {
            end = lines.next();
        }
        return end;
    }
}
