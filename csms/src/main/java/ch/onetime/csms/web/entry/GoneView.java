package ch.onetime.csms.web.entry;

import ch.onetime.csms.web.page.Frame;

/** The link of an invitation that lets nobody in. */
public record GoneView(Frame frame) {}
