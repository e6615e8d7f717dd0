package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.Invitation;
import ch.onetime.csms.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * @param secret the end of the link
 * @param name as typed, or as the invitation has it
 * @param site what the building is called
 * @param objection why it did not work; null: nobody has tried yet
 */
public record InviteView(
        Frame frame,
        Invitation invitation,
        String secret,
        String name,
        String site,
        @Nullable String objection) {}
