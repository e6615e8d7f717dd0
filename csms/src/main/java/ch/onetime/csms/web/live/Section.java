package ch.onetime.csms.web.live;

import java.util.List;
import java.util.Map;

/**
 * A part of the live page that is renewed by itself.
 *
 * @param id of its element
 * @param html the element
 * @param outline what stands around the parts; with another one it is renewed as a whole
 * @param parts the elements within it that are renewed one by one, by their ids and in their order;
 *     empty: it is renewed as a whole
 */
record Section(String id, String html, String outline, Map<String, String> parts) {

    /** Adds what it takes to get from {@code before} to this. */
    void addChanges(Section before, Map<String, String> changes) {
        if (html.equals(before.html)) {
            return;
        }
        var isSameOutline =
                outline.equals(before.outline)
                        && List.copyOf(parts.keySet()).equals(List.copyOf(before.parts.keySet()));
        if (parts.isEmpty() || !isSameOutline) {
            changes.put(id, html);
            return;
        }
        parts.forEach((part, content) -> {
            if (!content.equals(before.parts.get(part))) {
                changes.put(part, content);
            }
        });
    }
}
