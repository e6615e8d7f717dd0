package ch.onetime.csms.web.print;

import ch.onetime.csms.web.page.Words;
import java.util.List;

/**
 * What was built in, and what was checked.
 *
 * @param day when it was printed
 * @param done how many places to plug in are ready
 */
public record ReportView(Words words, String site, String day, int done, List<Place> places) {

    /**
     * One place to plug in.
     *
     * @param charger make and model
     * @param circuit the fuse before it
     * @param rotation how its phases lie
     * @param replaced what it took the place of, with both readings; empty: of nothing
     */
    public record Place(
            String bay,
            String charger,
            String serial,
            String firmware,
            String identity,
            String circuit,
            String rotation,
            List<Checked> checks,
            String replaced) {}

    /**
     * @param verdict one of {@code passed}, {@code partly}, {@code failed} and {@code open}
     * @param noted when and by whom
     */
    public record Checked(String name, String verdict, String noted) {}
}
