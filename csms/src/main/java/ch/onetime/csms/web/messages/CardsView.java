package ch.onetime.csms.web.messages;

import ch.onetime.csms.web.page.Frame;
import java.util.List;

/** The last cards that were held. */
public record CardsView(Frame frame, List<Held> held) {}
