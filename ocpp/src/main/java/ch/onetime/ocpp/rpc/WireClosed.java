package ch.onetime.ocpp.rpc;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The connection is gone; the text was not sent. */
public final class WireClosed extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    public WireClosed(String why) {
        this(why, null);
    }

    public WireClosed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
