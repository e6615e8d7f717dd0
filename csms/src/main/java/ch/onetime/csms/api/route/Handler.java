package ch.onetime.csms.api.route;

/** Answers one kind of request. It may block: every request has a virtual thread of its own. */
@FunctionalInterface
public interface Handler {
    Answer answer(Ask ask) throws InterruptedException;

    /** The same for requests that bring something along. */
    @FunctionalInterface
    interface WithBody<B> {
        Answer answer(Ask ask, B body) throws InterruptedException;
    }
}
