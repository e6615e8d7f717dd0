package ch.onetime.csms.web.search;

import java.util.Locale;

/** What can be found, in the order in which it is shown. */
public enum Kind {
    BAY("home"),
    PERSON("people"),
    CARD("card"),
    CHARGER("bolt");

    private final String icon;

    Kind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The key of what it is called. */
    public String word() {
        return "search.kind." + name().toLowerCase(Locale.ROOT);
    }
}
