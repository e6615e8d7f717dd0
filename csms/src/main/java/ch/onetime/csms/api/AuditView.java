package ch.onetime.csms.api;

import ch.onetime.csms.platform.login.AuditEntry;
import java.time.Instant;

/** Who did what. */
public record AuditView(
        long id, Instant at, String actor, String action, String subject, String detail) {

    static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.detail());
    }
}
