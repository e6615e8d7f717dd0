package ch.onetime.csms.web;

/** Somebody is signed in, but not for this. */
final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAllowed() {
        super("not allowed", null, true, false);
    }
}
