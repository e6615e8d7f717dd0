package ch.onetime.csms.gateway.journal;

import java.time.Instant;

/**
 * One frame as people may see it: secrets masked, and cut where it was very long.
 *
 * @param id where it stands; also the cursor that continues with the frame before it
 * @param length how many characters it had before it was cut
 */
public record NotedFrame(String id, Instant at, Direction direction, String text, int length) {
    public boolean isCut() {
        return text.length() < length;
    }
}
