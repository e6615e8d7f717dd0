package ch.onetime.csms.gateway;

import ch.onetime.csms.station.command.CardEntry;
import ch.onetime.ocpp.v16.AuthorizationData;
import ch.onetime.ocpp.v16.DeviceTime;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import ch.onetime.ocpp.v16.SendLocalList;
import ch.onetime.ocpp.v16.SendLocalList.UpdateType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards in the words of OCPP 1.6. */
final class CardWords {
    private CardWords() {}

    static SendLocalList of(long version, boolean isWhole, List<CardEntry> cards) {
        return new SendLocalList(
                version,
                isWhole ? UpdateType.Full : UpdateType.Differential,
                cards.stream().map(card -> new AuthorizationData(card.tag(), info(card))).toList());
    }

    private static @Nullable IdTagInfo info(CardEntry card) {
        return switch (card.word()) {
            case ACCEPTED -> info(card, Status.Accepted);
            case BLOCKED -> info(card, Status.Blocked);
            case EXPIRED -> info(card, Status.Expired);
            case FORGET -> null;
        };
    }

    private static IdTagInfo info(CardEntry card, Status status) {
        var until = card.expiresAt();
        return new IdTagInfo(status, until == null ? null : DeviceTime.of(until), card.group());
    }
}
