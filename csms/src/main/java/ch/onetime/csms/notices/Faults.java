package ch.onetime.csms.notices;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StatusReport;

/** A fault in the middle of a charge: the car gets nothing, though no charger has said the end. */
final class Faults implements Subscriber<StationEvent> {
    private final NoticeRooms rooms;
    private final Troubles troubles;

    Faults(NoticeRooms rooms, Troubles troubles) {
        this.rooms = rooms;
        this.troubles = troubles;
    }

    @Override
    public void heard(StationEvent event) {
        if (event instanceof StationEvent.StatusChanged) {
            catchUp();
        }
    }

    @Override
    public void catchUp() {
        rooms.charging().open().forEach(this::look);
    }

    private void look(Transaction charge) {
        var status = rooms.registry().connector(charge.station(), charge.connector()).status();
        if (status != null && isFaultOf(charge, status)) {
            troubles.tell(charge, Ending.FAULT, status.receivedAt());
        }
    }

    /** One that was there before the charge began is not what interrupted it. */
    private static boolean isFaultOf(Transaction charge, StatusReport status) {
        return status.status().equals("Faulted")
                && !status.receivedAt().isBefore(charge.startReceivedAt());
    }
}
