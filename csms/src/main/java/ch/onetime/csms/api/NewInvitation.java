package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Invited;
import java.time.Instant;

/** An invitation, shown this once. */
public record NewInvitation(
        @Means("The page on this system where the person chooses a password; works once.")
                String path,
        long id,
        String name,
        Instant expiresAt) {

    static NewInvitation of(Invited invited) {
        var about = invited.invitation();
        return new NewInvitation(
                "/invite/" + invited.secret(), about.id(), about.name(), about.expiresAt());
    }

    /** Without the secret, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "NewInvitation[id=" + id + ", name=" + name + "]";
    }
}
