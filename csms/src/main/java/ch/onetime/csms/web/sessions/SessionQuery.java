package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.TransactionSearch.Kind;
import ch.onetime.csms.charging.TransactionSearch.Order;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the address has it.
 *
 * @param from the first day; null: from the beginning
 * @param to the last day; null: until now
 * @param who part of the name or number of a card
 * @param place {@code bay.12}, or {@code station.connector}; empty: anywhere
 * @param page the first one is 1
 * @param unclear what nobody can look for; while there is any, nothing is found
 */
public record SessionQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String who,
        String place,
        Kind kind,
        Order order,
        int page,
        List<Unclear> unclear) {
    private static final int LAST_PAGE = 100_000;

    static SessionQuery of(Visit visit, Places places) {
        var unclear = Unclear.in(visit, places);
        return new SessionQuery(
                Unclear.day(visit.param("from")).orElse(null),
                Unclear.day(visit.param("to")).orElse(null),
                visit.may(Right.SEE_PEOPLE) ? visit.param("who") : "",
                places.named(visit.param("place"), visit.words())
                        .map(ListView.Place::value)
                        .orElse(""),
                oneOf(Kind.values(), visit.param("kind"), Kind.ALL),
                oneOf(Order.values(), visit.param("order"), Order.NEWEST),
                page(visit.param("page")),
                unclear);
    }

    SessionQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        var others = unclear.stream().filter(one -> !one.isDay()).toList();
        return new SessionQuery(first, last, who, place, kind, order, 1, others);
    }

    SessionQuery ordered(Order wanted) {
        return new SessionQuery(from, to, who, place, kind, wanted, 1, unclear);
    }

    SessionQuery onPage(int number) {
        return new SessionQuery(from, to, who, place, kind, order, number, unclear);
    }

    public boolean isClear() {
        return unclear.isEmpty();
    }

    /** Whether not all of them are wanted. */
    public boolean isNarrow() {
        return from != null
                || to != null
                || !who.isEmpty()
                || !place.isEmpty()
                || kind != Kind.ALL
                || !isClear();
    }

    /** As it stands behind a path: {@code ?from=2026-06-01&kind=open}. */
    String address() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("from", from == null ? "" : from.toString());
        parts.put("to", to == null ? "" : to.toString());
        parts.put("who", who);
        parts.put("place", place);
        parts.put("kind", kind == Kind.ALL ? "" : word(kind));
        parts.put("order", order == Order.NEWEST ? "" : word(order));
        parts.put("page", page == 1 ? "" : Integer.toString(page));
        unclear.forEach(one -> parts.put(one.name(), one.text()));
        var text =
                parts.entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(SessionQuery::encoded)
                        .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(Map.Entry<String, String> part) {
        return part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8);
    }

    private static int page(String text) {
        return Visit.number(text)
                .filter(number -> number >= 1 && number <= LAST_PAGE)
                .map(Long::intValue)
                .orElse(1);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String text, E usual) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElse(usual);
    }
}
