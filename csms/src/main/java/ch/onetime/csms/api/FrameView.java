package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.gateway.journal.Direction;
import ch.onetime.csms.gateway.journal.NotedFrame;
import ch.onetime.csms.platform.masking.CardMasking;
import java.time.Instant;

/** One frame on the wire. */
public record FrameView(
        String id,
        Instant at,
        @Means("IN: from the charger. OUT: to it.") Direction direction,
        @Means("As it was, with secrets masked; cards, too, without the right SEE_PEOPLE.")
                String text,
        @Means("How many characters it had; more than the text where it was cut.") int length) {

    /**
     * @param seesPeople else the numbers of cards are masked
     */
    static FrameView of(NotedFrame frame, boolean seesPeople) {
        return new FrameView(
                frame.id(),
                frame.at(),
                frame.direction(),
                seesPeople ? frame.text() : CardMasking.inMessage(frame.text()),
                frame.length());
    }
}
