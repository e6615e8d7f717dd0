package ch.onetime.csms.api.route;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that goes on: server-sent events. It may block, and ends when the caller is gone. */
@FunctionalInterface
public interface Streaming {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
}
