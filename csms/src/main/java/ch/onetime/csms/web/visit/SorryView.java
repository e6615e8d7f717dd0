package ch.onetime.csms.web.visit;

import ch.onetime.csms.web.page.Frame;

/** A page that says why there is nothing to see. */
public record SorryView(Frame frame, String sentence) {}
