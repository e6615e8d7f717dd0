package ch.onetime.csms.api.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.masking.Masking;
import org.jspecify.annotations.Nullable;

/** Keeps in the audit who has changed what, with secrets masked. */
public final class Notes {
    private static final int LONGEST = 500;

    private final Audit audit;

    public Notes(Audit audit) {
        this.audit = audit;
    }

    void note(Route route, Ask ask, @Nullable Caller caller) {
        var action = route.noted();
        if (action == null) {
            return;
        }
        var actor = caller == null ? "anybody" : caller.name();
        var parameters = route.parameters();
        var subject = parameters.isEmpty() ? "" : ask.path(parameters.getFirst());
        audit.noteDone(actor, action, subject, detail(route, ask));
    }

    /** A table of passwords is not for the audit; that it was imported is. */
    private static String detail(Route route, Ask ask) {
        if (route.body() == null || !route.body().isRecord()) {
            return "";
        }
        var masked = Masking.mask(new String(ask.bytes(), UTF_8));
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }
}
