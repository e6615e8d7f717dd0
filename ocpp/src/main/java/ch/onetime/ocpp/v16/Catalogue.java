package ch.onetime.ocpp.v16;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which record an action's name stands for. */
final class Catalogue {

    /** What OCPP 1.6 and its security extension know beyond the records below. */
    private static final Set<String> OTHERS =
            Set.of(
                    "CancelReservation",
                    "CertificateSigned",
                    "ClearChargingProfile",
                    "DeleteCertificate",
                    "DiagnosticsStatusNotification",
                    "ExtendedTriggerMessage",
                    "FirmwareStatusNotification",
                    "GetCompositeSchedule",
                    "GetDiagnostics",
                    "GetInstalledCertificateIds",
                    "GetLog",
                    "InstallCertificate",
                    "LogStatusNotification",
                    "ReserveNow",
                    "SecurityEventNotification",
                    "SetChargingProfile",
                    "SignCertificate",
                    "SignedFirmwareStatusNotification",
                    "SignedUpdateFirmware",
                    "UpdateFirmware");

    static boolean isOfOcpp16(String action) {
        return OTHERS.contains(action) || fromCharger(action) != null || toCharger(action) != null;
    }

    static @Nullable Shape<? extends FromCharger> fromCharger(String action) {
        return switch (action) {
            case "Authorize" -> Authorize.SHAPE;
            case "BootNotification" -> BootNotification.SHAPE;
            case "DataTransfer" -> DataTransfer.SHAPE;
            case "Heartbeat" -> Heartbeat.SHAPE;
            case "MeterValues" -> MeterValues.SHAPE;
            case "StartTransaction" -> StartTransaction.SHAPE;
            case "StatusNotification" -> StatusNotification.SHAPE;
            case "StopTransaction" -> StopTransaction.SHAPE;
            default -> null;
        };
    }

    static @Nullable Shape<? extends FromCharger.Reply> replyToCharger(String action) {
        return switch (action) {
            case "Authorize" -> Authorize.Reply.SHAPE;
            case "BootNotification" -> BootNotification.Reply.SHAPE;
            case "DataTransfer" -> DataTransfer.Reply.SHAPE;
            case "Heartbeat" -> Heartbeat.Reply.SHAPE;
            case "MeterValues" -> MeterValues.Reply.SHAPE;
            case "StartTransaction" -> StartTransaction.Reply.SHAPE;
            case "StatusNotification" -> StatusNotification.Reply.SHAPE;
            case "StopTransaction" -> StopTransaction.Reply.SHAPE;
            default -> null;
        };
    }

    static @Nullable Shape<? extends ToCharger> toCharger(String action) {
        return switch (action) {
            case "ChangeAvailability" -> ChangeAvailability.SHAPE;
            case "ChangeConfiguration" -> ChangeConfiguration.SHAPE;
            case "ClearCache" -> ClearCache.SHAPE;
            case "DataTransfer" -> DataTransfer.SHAPE;
            case "GetConfiguration" -> GetConfiguration.SHAPE;
            case "GetLocalListVersion" -> GetLocalListVersion.SHAPE;
            case "RemoteStartTransaction" -> RemoteStartTransaction.SHAPE;
            case "RemoteStopTransaction" -> RemoteStopTransaction.SHAPE;
            case "Reset" -> Reset.SHAPE;
            case "SendLocalList" -> SendLocalList.SHAPE;
            case "TriggerMessage" -> TriggerMessage.SHAPE;
            case "UnlockConnector" -> UnlockConnector.SHAPE;
            default -> null;
        };
    }

    static @Nullable Shape<? extends ToCharger.Reply> replyOfCharger(String action) {
        return switch (action) {
            case "ChangeAvailability" -> ChangeAvailability.Reply.SHAPE;
            case "ChangeConfiguration" -> ChangeConfiguration.Reply.SHAPE;
            case "ClearCache" -> ClearCache.Reply.SHAPE;
            case "DataTransfer" -> DataTransfer.Reply.SHAPE;
            case "GetConfiguration" -> GetConfiguration.Reply.SHAPE;
            case "GetLocalListVersion" -> GetLocalListVersion.Reply.SHAPE;
            case "RemoteStartTransaction" -> RemoteStartTransaction.Reply.SHAPE;
            case "RemoteStopTransaction" -> RemoteStopTransaction.Reply.SHAPE;
            case "Reset" -> Reset.Reply.SHAPE;
            case "SendLocalList" -> SendLocalList.Reply.SHAPE;
            case "TriggerMessage" -> TriggerMessage.Reply.SHAPE;
            case "UnlockConnector" -> UnlockConnector.Reply.SHAPE;
            default -> null;
        };
    }

    private Catalogue() {}
}
