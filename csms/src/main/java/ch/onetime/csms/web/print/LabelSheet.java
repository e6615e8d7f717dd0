package ch.onetime.csms.web.print;

import java.util.Locale;

/** The papers that labels are printed on. */
public enum LabelSheet {
    /** Labels of 70 × 37 mm that fill a sheet of A4, as every stationer has them. */
    A4_70X37(24, 3),

    /** Labels of 63.5 × 33.9 mm with a margin; of these, weatherproof film exists too. */
    A4_63X34(24, 3),

    /** One label of 70 × 37 mm a page, for a label printer. */
    SINGLE_70X37(1, 1);

    private final int labels;
    private final int columns;

    LabelSheet(int labels, int columns) {
        this.labels = labels;
        this.columns = columns;
    }

    /** What is not known is the usual one. */
    static LabelSheet of(String word) {
        for (var sheet : values()) {
            if (sheet.word().equals(word)) return sheet;
        }
        return A4_70X37;
    }

    /** As addresses and style sheets write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int labels() {
        return labels;
    }

    int columns() {
        return columns;
    }
}
