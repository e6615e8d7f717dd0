package ch.onetime.csms.web.live;

import java.util.Map;

/** What goes over the wire to a browser: a server-sent event. */
final class Message {
    /** Nothing new, but the line is alive. */
    static final String BEAT = "event: beat\ndata:\n\n";

    /** Too many windows watch; this one has to wait until somebody comes to it. */
    static final String REST = "event: rest\ndata:\n\n";

    private Message() {}

    /**
     * One event with all of them, so that they appear together.
     *
     * @param elements the new elements, by the ids of those they replace
     */
    static String of(Map<String, String> elements) {
        var text = new StringBuilder();
        elements.forEach((id, html) -> {
            text.append("data: <hx-partial hx-target=\"#").append(id);
            text.append("\" hx-swap=\"outerMorph\">");
            html.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> text.append(line).append("\ndata: "));
            text.append("</hx-partial>\n");
        });
        return text.append('\n').toString();
    }
}
