package ch.onetime.csms.attention;

import ch.onetime.csms.platform.Event;

/** What happens around incidents. */
public sealed interface AttentionEvent extends Event {
    /** One has opened, has ended, or is known better. */
    record IncidentsChanged() implements AttentionEvent {}
}
