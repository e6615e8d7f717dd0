package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;

/**
 * One of the pages of the settings.
 *
 * @param word the key of what it is called
 */
public record Tab(String href, String word, boolean isHere) {
    private record Entry(String name, String href, Right right) {
        Tab from(String here) {
            return new Tab(href, "settings.tab." + name, name.equals(here));
        }
    }

    private static final List<Entry> ALL =
            List.of(
                    new Entry("site", "/settings", Right.MANAGE_ACCESS),
                    new Entry("power", "/settings/power", Right.RUN_STATIONS),
                    new Entry("users", "/settings/users", Right.MANAGE_ACCESS),
                    new Entry("mail", "/settings/mail", Right.MANAGE_ACCESS),
                    new Entry("tokens", "/settings/tokens", Right.MANAGE_ACCESS),
                    new Entry("audit", "/settings/audit", Right.MANAGE_ACCESS),
                    new Entry("account", "/settings/account", Right.READ));

    /**
     * Those for whoever looks.
     *
     * @param here the name of the page they look at
     */
    public static List<Tab> of(Visit visit, String here) {
        return ALL.stream()
                .filter(entry -> visit.may(entry.right()))
                .map(entry -> entry.from(here))
                .toList();
    }

    /** On a page that the owner alone sees. */
    public static List<Tab> ofOwner(String here) {
        return ALL.stream().map(entry -> entry.from(here)).toList();
    }
}
