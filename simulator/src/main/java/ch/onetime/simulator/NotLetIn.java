package ch.onetime.simulator;

import ch.onetime.simulator.socket.HttpReply;
import java.io.Serial;

/** The central system refused the connection in HTTP. */
public final class NotLetIn extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient HttpReply reply;

    NotLetIn(HttpReply reply) {
        super("refused with %d: %s".formatted(reply.status(), reply.body().strip()));
        this.reply = reply;
    }

    public HttpReply reply() {
        return reply;
    }
}
