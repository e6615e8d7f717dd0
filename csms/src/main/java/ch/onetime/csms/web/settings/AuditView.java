package ch.onetime.csms.web.settings;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param actor whose deeds are wanted; empty: everybody's
 * @param subject about what; empty: anything
 * @param older the address of those before; null: there are none
 */
public record AuditView(
        Frame frame,
        List<Tab> tabs,
        List<Row> rows,
        List<String> actors,
        String actor,
        String subject,
        @Nullable String older) {
    /**
     * @param deed in words, or as programs write it
     */
    public record Row(String when, String actor, String deed, String subject, String detail) {}
}
