package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.TransactionSearch.Order;
import ch.onetime.csms.web.page.Frame;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of transactions.
 *
 * @param ranges some days to choose with one press
 * @param count how many there are in all
 * @param open how many of them still run
 * @param energy what the ended ones took, in kilowatt-hours
 * @param waiting how many things wait for a person
 */
public record ListView(
        Frame frame,
        SessionQuery query,
        List<Row> rows,
        List<Place> places,
        List<Range> ranges,
        long count,
        long open,
        String energy,
        @Nullable String previous,
        @Nullable String next,
        int waiting,
        boolean seesPeople) {

    /** Where one may look, and how an address names it. */
    public record Place(String value, String name) {}

    /** Some days, and their address. */
    public record Range(String word, String href, boolean isHere) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    public String icon(String name) {
        return frame.icon(name);
    }

    /** The address of the same transactions as a file. */
    public String as(String file) {
        return "/sessions/" + file + query.onPage(1).address();
    }

    /** The address to ask whether there are more by now. */
    public String news() {
        var address = query.onPage(1).address();
        return "/sessions/news" + (address.isEmpty() ? "?" : address + "&") + "seen=" + count;
    }

    public String ordered(Order order) {
        return "/sessions" + query.ordered(order).address();
    }

    /** Whether nobody can look for what this part of the address says. */
    public boolean isUnclear(String name) {
        return Unclear.has(query.unclear(), name);
    }

    /** The order a press on the title of the times leads to. */
    public String turned() {
        return ordered(query.order() == Order.NEWEST ? Order.OLDEST : Order.NEWEST);
    }

    public String byEnergy() {
        return ordered(Order.MOST_ENERGY);
    }

    /** As {@code aria-sort} has it. */
    public String timeSort() {
        return switch (query.order()) {
            case NEWEST -> "descending";
            case OLDEST -> "ascending";
            case MOST_ENERGY -> "none";
        };
    }

    public String energySort() {
        return query.order() == Order.MOST_ENERGY ? "descending" : "none";
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public String kind() {
        return SessionQuery.word(query.kind());
    }

    public String order() {
        return SessionQuery.word(query.order());
    }
}
