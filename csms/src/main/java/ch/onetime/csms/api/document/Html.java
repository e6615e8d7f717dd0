package ch.onetime.csms.api.document;

/** Text that becomes a page; what is not our own markup is always escaped. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** Our own markup, as it is. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** Anything, shown letter for letter. */
    Html text(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                default -> page.append(c);
            }
        }
        return this;
    }

    /** A text within an element. */
    Html in(String element, String text) {
        return raw("<" + element + ">").text(text).raw("</" + element + ">");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
