package ch.onetime.simulator.socket;

/** What came of knocking: a link, or the server's refusal in HTTP. */
public sealed interface Opening {
    HttpReply reply();

    record Opened(Link link, HttpReply reply) implements Opening {}

    record Refused(HttpReply reply) implements Opening {}

    /** The link, where nothing else is expected. */
    default Link link() {
        return switch (this) {
            case Opened(var link, _) -> link;
            case Refused(var reply) ->
                    throw new IllegalStateException(
                            "refused with %d: %s".formatted(reply.status(), reply.body()));
        };
    }
}
