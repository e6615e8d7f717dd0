package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.web.page.Frame;

/** The page of whoever puts chargers into service. */
public record DeskView(Frame frame, Desk desk, Form form) {}
