package ch.onetime.csms.web.garage;

import ch.onetime.csms.web.live.LiveView;
import ch.onetime.csms.web.page.Frame;

/** The whole page. */
public record GarageView(Frame frame, LiveView page) {}
