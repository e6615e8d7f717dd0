package ch.onetime.csms.gateway.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some frames of one charger, newest first; without a cursor there is nothing older. */
public record FramePage(List<NotedFrame> items, @Nullable String nextCursor) {}
