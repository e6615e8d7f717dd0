package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish for a token. */
public record IssueToken(
        @Means("What it is for.") String name,
        @Means(
                        "READER may look; MANAGER also keeps cards; INSTALLER also runs stations; OWNER all.")
                Role role,
        @Means("Left out: it is good until it is revoked.") @Nullable Instant expiresAt) {}
