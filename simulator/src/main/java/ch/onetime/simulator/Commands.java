package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Answer;
import ch.onetime.ocpp.rpc.Answerer;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.v16.ChangeAvailability;
import ch.onetime.ocpp.v16.ChangeConfiguration;
import ch.onetime.ocpp.v16.ClearCache;
import ch.onetime.ocpp.v16.DataTransfer;
import ch.onetime.ocpp.v16.GetConfiguration;
import ch.onetime.ocpp.v16.GetLocalListVersion;
import ch.onetime.ocpp.v16.Mode;
import ch.onetime.ocpp.v16.Reader;
import ch.onetime.ocpp.v16.Reading;
import ch.onetime.ocpp.v16.RemoteStartTransaction;
import ch.onetime.ocpp.v16.RemoteStopTransaction;
import ch.onetime.ocpp.v16.Reset;
import ch.onetime.ocpp.v16.SendLocalList;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.ocpp.v16.ToCharger;
import ch.onetime.ocpp.v16.TriggerMessage;
import ch.onetime.ocpp.v16.UnlockConnector;
import ch.onetime.ocpp.v16.Writer;

/** Answers the central system's commands; what a yes brings with it is done after the answer. */
final class Commands implements Answerer {
    private static final Reader READER = new Reader(Mode.LENIENT);

    private final Habits habits;
    private final SettingsTable settings;
    private final CardMemory cards;
    private final Diary diary;

    Commands(Habits habits, SettingsTable settings, CardMemory cards, Diary diary) {
        this.habits = habits;
        this.settings = settings;
        this.cards = cards;
        this.diary = diary;
    }

    @Override
    public Answer answer(Call call) {
        return switch (READER.toCharger(call.action(), call.payload())) {
            case Reading.Understood(var message, _) -> {
                var reply = Writer.reply(reply(message));
                diary.note(
                        "is asked %s %s, says %s".formatted(call.action(), call.payload(), reply));
                yield new Answer.Result(reply);
            }
            case Reading.Refused(var code, var why, _) -> new Answer.Refusal(code, why);
        };
    }

    private ToCharger.Reply reply(ToCharger message) {
        return switch (message) {
            case ChangeAvailability change -> ChangeAvailability.Reply.of(habits.changes(change));
            case ChangeConfiguration(var key, var value) ->
                    ChangeConfiguration.Reply.of(changed(key, value));
            case ClearCache _ -> {
                cards.forgets();
                yield ClearCache.Reply.of(ClearCache.Status.Accepted);
            }
            case DataTransfer _ -> DataTransfer.Reply.of(DataTransfer.Status.UnknownVendorId);
            case GetConfiguration asked -> settings.answer(asked);
            case GetLocalListVersion _ -> new GetLocalListVersion.Reply(cards.version());
            case RemoteStartTransaction(var connector, var tag, _) ->
                    RemoteStartTransaction.Reply.of(
                            habits.willStart(connector, tag)
                                    ? RemoteStartTransaction.Status.Accepted
                                    : RemoteStartTransaction.Status.Rejected);
            case RemoteStopTransaction(var transaction) ->
                    RemoteStopTransaction.Reply.of(
                            habits.willStop(transaction)
                                    ? RemoteStopTransaction.Status.Accepted
                                    : RemoteStopTransaction.Status.Rejected);
            case Reset(var type) -> {
                habits.willReboot(
                        type == Reset.Type.Hard ? StopReason.HardReset : StopReason.SoftReset);
                yield Reset.Reply.of(Reset.Status.Accepted);
            }
            case SendLocalList sent -> SendLocalList.Reply.of(cards.takes(sent));
            case TriggerMessage(var wanted, var connector) ->
                    TriggerMessage.Reply.of(habits.willSend(wanted, connector));
            case UnlockConnector(var connector) ->
                    UnlockConnector.Reply.of(habits.unlocks(connector));
        };
    }

    private ChangeConfiguration.Status changed(String key, String value) {
        var status = settings.change(key, value);
        if (status == ChangeConfiguration.Status.Accepted
                && key.equalsIgnoreCase(SettingsTable.KEY)) {
            habits.willUsePassword(value);
        }
        return status;
    }
}
