package ch.onetime.csms.web.entry;

import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Kept;

/** Signed in again: what was typed before can be sent now. */
public record KeptView(Frame frame, Kept kept) {}
