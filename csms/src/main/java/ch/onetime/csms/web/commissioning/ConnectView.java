package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.upkeep.BoxAddress;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Frame;
import java.time.LocalDate;
import java.util.List;

/**
 * How to connect a charger.
 *
 * @param address to be typed into a charger
 * @param query the make somebody looks for; empty: all are shown
 * @param formats how the day is written on which a source was read
 */
public record ConnectView(
        Frame frame,
        String address,
        BoxAddress.Trouble trouble,
        String query,
        List<Recipe> recipes,
        Formats formats) {

    public boolean isInDoubt() {
        return trouble != BoxAddress.Trouble.NONE;
    }

    /** Whether somebody's word makes an end of the doubt. */
    public boolean canBeConfirmed() {
        return switch (trouble) {
            case LENT, UNSURE, NAME, CONTAINER -> true;
            case NONE, LOOPBACK -> false;
        };
    }

    /** Whoever looks for one make and finds it wants to read it. */
    public boolean isOneFound() {
        return !query.isEmpty() && recipes.size() == 1;
    }

    public String day(LocalDate day) {
        return formats.date(day.atStartOfDay(formats.zone()).toInstant());
    }
}
