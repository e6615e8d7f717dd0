package ch.onetime.csms.web.resident;

import ch.onetime.csms.web.page.Frame;
import java.util.List;

/** The part of the page that changes by itself. */
public record NowView(Frame frame, List<OwnPlace> places) {}
