package ch.onetime.csms.platform.login;

/** A new token with its secret, which is shown this once: we keep only its hash. */
public record Issued(Token token, String secret) {
    /** Without the secret, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "Issued[token=" + token + "]";
    }
}
