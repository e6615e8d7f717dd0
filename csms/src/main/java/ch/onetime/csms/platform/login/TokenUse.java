package ch.onetime.csms.platform.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A live token and whether anybody uses it.
 *
 * @param lastAt when it was last shown to us; null: not yet
 */
public record TokenUse(Token token, @Nullable Instant lastAt) {}
