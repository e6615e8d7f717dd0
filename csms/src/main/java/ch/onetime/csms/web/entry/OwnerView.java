package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.User;
import ch.onetime.csms.web.page.Frame;
import java.util.List;

/**
 * @param secret the end of the link
 * @param owners whose password may be lost
 */
public record OwnerView(Frame frame, String secret, List<User> owners) {}
