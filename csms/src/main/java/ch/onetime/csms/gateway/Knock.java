package ch.onetime.csms.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charger's request to be connected, before anything is decided.
 *
 * @param rawPath as it stands in the request line, still percent-encoded
 * @param subProtocols as offered, in the charger's order
 * @param authorization the header's value, if there is one
 * @param remote the caller's address, or what a trusted proxy says it is
 * @param secure TLS ends at a trusted proxy in front of us
 */
record Knock(
        String rawPath,
        List<String> subProtocols,
        @Nullable String authorization,
        String remote,
        boolean secure) {}
