package ch.onetime.csms.web.resident;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param getsMail whether there is a way to write to this person
 * @param wantsTrouble whether they want to be told when a charge ends unexpectedly
 * @param objection why something did not work; null: nothing was wrong
 */
public record PortalView(
        Frame frame,
        String name,
        NowView now,
        MonthView month,
        List<OwnCard> cards,
        boolean getsMail,
        boolean wantsTrouble,
        @Nullable String objection) {}
