package ch.onetime.csms.web.visit;

/** Somebody is signed in, but not for this. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAllowed() {
        super("not allowed", null, true, false);
    }
}
