package ch.onetime.csms.api;

/** A person wants to come in. */
public record SignInWish(String name, String password) {
    /** Without the password, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "SignInWish[name=" + name + "]";
    }
}
