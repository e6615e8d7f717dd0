package ch.onetime.csms.platform.login;

import java.time.Instant;

/**
 * Who did what.
 *
 * @param action such as {@code token.revoked}
 * @param subject what it was done to
 * @param detail for people; never a password, a key or a token
 */
public record AuditEntry(
        long id, Instant at, String actor, String action, String subject, String detail) {
    /** The same with what it was done to, which is sometimes known only inside the work. */
    public AuditEntry about(String other) {
        return new AuditEntry(id, at, actor, action, other, detail);
    }
}
