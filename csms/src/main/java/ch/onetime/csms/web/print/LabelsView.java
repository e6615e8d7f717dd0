package ch.onetime.csms.web.print;

import ch.onetime.csms.web.page.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels, sheet by sheet.
 *
 * @param isDemo whether nobody may stick them anywhere
 */
public record LabelsView(Words words, LabelSheet sheet, List<Label> labels, boolean isDemo) {

    /** Sheets of rows of labels. */
    public List<List<List<Label>>> sheets() {
        return parts(labels, sheet.labels()).stream()
                .map(labels -> parts(labels, sheet.columns()))
                .toList();
    }

    private static List<List<Label>> parts(List<Label> all, int size) {
        var parts = new ArrayList<List<Label>>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return parts;
    }
}
