package ch.onetime.csms.web.charger;

import ch.onetime.csms.web.page.Frame;
import org.jspecify.annotations.Nullable;

/** How what somebody has asked stands; null: nothing was asked. */
public record OutcomeView(Frame frame, @Nullable Outcome outcome) {}
