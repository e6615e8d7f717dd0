package ch.onetime.csms.web.visit;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Frame.MenuItem;
import java.util.List;
import java.util.function.IntSupplier;

/** Where somebody may go. */
final class Menu {
    private record Entry(String href, String icon, String area, Right right) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry("/", "home", "garage", Right.READ),
                    new Entry("/sessions", "list", "sessions", Right.READ),
                    new Entry("/people", "people", "people", Right.SEE_PEOPLE),
                    new Entry("/messages", "bell", "messages", Right.READ),
                    new Entry("/commissioning", "plug", "commissioning", Right.RUN_STATIONS),
                    new Entry("/settings", "gear", "settings", Right.READ));

    private Menu() {}

    /**
     * @param area of the page they are on
     */
    static List<MenuItem> of(Caller caller, String area, IntSupplier openMessages) {
        return ENTRIES.stream()
                .filter(entry -> caller.may(entry.right()))
                .map(entry ->
                        new MenuItem(
                                entry.href(),
                                entry.icon(),
                                "menu." + entry.area(),
                                entry.area().equals(area),
                                entry.area().equals("messages") ? openMessages.getAsInt() : null))
                .toList();
    }
}
