package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person may do, all of it; the name and the password are the person's own. */
public record PutUser(
        Role role,
        @Means("Left out: never, but for an INSTALLER in 30 days.") @Nullable Instant expiresAt,
        @Nullable String email,
        @Means("Such as de-CH.") @Nullable String language) {}
