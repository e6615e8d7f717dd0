package ch.onetime.csms.web.live;

import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What a charger's error code means to people. */
final class Faults {
    private final Words words;

    Faults(Words words) {
        this.words = words;
    }

    String sentence(StatusReport report) {
        var key = "fault." + report.errorCode();
        if (words.knows(key)) {
            return words.say(key);
        }
        var told = told(report);
        return told.isEmpty() ? words.say("fault.untold") : words.say("fault.told", told);
    }

    /** The charger's own words: better than nothing, and what its manual explains. */
    private static String told(StatusReport report) {
        var code = report.errorCode();
        var isSaying = !code.equals("NoError") && !code.equals("OtherError");
        return join(join(isSaying ? code : "", report.info()), report.vendorErrorCode());
    }

    private static String join(String text, @Nullable String more) {
        if (more == null || more.isBlank()) {
            return text;
        }
        return text.isEmpty() ? more : text + ", " + more;
    }
}
