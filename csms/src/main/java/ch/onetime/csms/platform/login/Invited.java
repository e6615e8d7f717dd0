package ch.onetime.csms.platform.login;

/** A new invitation with its secret, which is shown this once: we keep only its hash. */
public record Invited(Invitation invitation, String secret) {
    /** Without the secret, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "Invited[invitation=" + invitation + "]";
    }
}
