package ch.onetime.csms.web.search;

import ch.onetime.csms.web.page.Frame;
import java.util.List;

/**
 * What was found.
 *
 * @param wanted as it was typed
 * @param hits the best of them
 * @param more how many others there are
 */
public record SearchView(Frame frame, String wanted, List<Hit> hits, int more) {}
