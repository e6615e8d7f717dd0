package ch.onetime.csms.platform.login;

/** Who is asking. */
public record Caller(long tokenId, String name, Role role) {
    public boolean may(Right right) {
        return role.may(right);
    }
}
