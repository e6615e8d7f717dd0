package ch.onetime.csms.web.print;

import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.web.page.Words;
import java.util.List;

/**
 * The sheet that stays with the building.
 *
 * @param day when it was printed
 * @param pages address of the pages
 * @param host where this box is found
 * @param chargers address to type into chargers
 * @param data where everything is kept, in sentences
 */
public record HandoverView(
        Words words,
        String site,
        String day,
        String pages,
        String host,
        String chargers,
        List<Member> members,
        List<String> data) {
    /** What may go wrong, the likeliest first; each has its words. */
    public static final List<String> TROUBLES =
            List.of("internet", "pages", "all", "one", "fault", "box", "danger");

    /**
     * Who can sign in.
     *
     * @param until the day on which that ends, in words
     */
    public record Member(String name, Role role, String until) {}
}
