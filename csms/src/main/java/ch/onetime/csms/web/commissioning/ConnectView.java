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
 * @param formats how the day is written on which a source was read
 */
public record ConnectView(
        Frame frame,
        String address,
        BoxAddress.Trouble trouble,
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

    public String day(LocalDate day) {
        return formats.date(day.atStartOfDay(formats.zone()).toInstant());
    }
}
