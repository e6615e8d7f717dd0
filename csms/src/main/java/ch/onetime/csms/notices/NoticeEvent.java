package ch.onetime.csms.notices;

import ch.onetime.csms.platform.Event;

/** What notices wait for. */
sealed interface NoticeEvent extends Event {
    /** Somebody, perhaps a stranger, has typed this address and wants a link to come in by. */
    record LinkWanted(String address) implements NoticeEvent {}
}
