package ch.onetime.simulator.bench;

import org.jspecify.annotations.Nullable;

/** The frames of a charger's day, and the duties that send them. */
final class Messages {
    static final Template BOOT =
            new Template(
                    """
                    [2,"{id}","BootNotification",{"chargePointVendor":"Onetime",\
                    "chargePointModel":"Bench","firmwareVersion":"1.0"}]\
                    """);
    static final Template HEARTBEAT =
            new Template(
                    """
                    [2,"{id}","Heartbeat",{}]\
                    """);
    static final Template AUTHORIZE =
            new Template(
                    """
                    [2,"{id}","Authorize",{"idTag":"{tag}"}]\
                    """);
    static final Template START =
            new Template(
                    """
                    [2,"{id}","StartTransaction",{"connectorId":1,"idTag":"{tag}",\
                    "meterStart":{meter},"timestamp":"{time}"}]\
                    """);

    /** One register and seven samples: what a three-phase charger reports every minute. */
    static final Template METER_VALUES =
            new Template(
                    """
                    [2,"{id}","MeterValues",{"connectorId":1,"transactionId":{transaction},\
                    "meterValue":[{"timestamp":"{time}","sampledValue":[\
                    {"value":"{meter}","context":"Sample.Periodic",\
                    "measurand":"Energy.Active.Import.Register","unit":"Wh"},\
                    {"value":"11040.0","measurand":"Power.Active.Import","unit":"W"},\
                    {"value":"16.0","measurand":"Current.Import","phase":"L1","unit":"A"},\
                    {"value":"15.9","measurand":"Current.Import","phase":"L2","unit":"A"},\
                    {"value":"16.1","measurand":"Current.Import","phase":"L3","unit":"A"},\
                    {"value":"230.1","measurand":"Voltage","phase":"L1-N","unit":"V"},\
                    {"value":"229.8","measurand":"Voltage","phase":"L2-N","unit":"V"},\
                    {"value":"230.4","measurand":"Voltage","phase":"L3-N","unit":"V"}]}]}]\
                    """);

    static final Template STOP =
            new Template(
                    """
                    [2,"{id}","StopTransaction",{"transactionId":{transaction},"idTag":"{tag}",\
                    "meterStop":{meter},"timestamp":"{time}","reason":"Local"}]\
                    """);

    private Messages() {}

    /** One message, once. */
    static Duty once(Template message) {
        return new Once(message);
    }

    static Duty heartbeats() {
        return _ -> HEARTBEAT;
    }

    /** Readings without end, each with a time and a register of its own. */
    static Duty meterValues() {
        return client -> {
            client.seconds++;
            client.meterWh += 3;
            return METER_VALUES;
        };
    }

    /** Whole transactions without end; a unit of work is one stop. */
    static Duty transactions() {
        return new Transactions();
    }

    private record Once(Template message) implements Duty {
        @Override
        public @Nullable Template next(Client client) {
            if (client.step == 1) {
                client.step = 0;
                return null;
            }
            client.step = 1;
            client.seconds++;
            client.meterWh++;
            return message;
        }

        @Override
        public boolean answered(Client client, Answer answer) {
            if (message == START) client.transaction = answer.number("transactionId");
            return true;
        }
    }

    private static final class Transactions implements Duty {
        @Override
        public Template next(Client client) {
            client.seconds++;
            client.meterWh += 10;
            return switch (client.step) {
                case 0 -> AUTHORIZE;
                case 1 -> START;
                case 2 -> METER_VALUES;
                default -> STOP;
            };
        }

        @Override
        public boolean answered(Client client, Answer answer) {
            if (client.step == 1) client.transaction = answer.number("transactionId");
            client.step = (client.step + 1) % 4;
            return client.step == 0;
        }

        @Override
        public boolean mayEnd(Client client) {
            return client.step == 0;
        }
    }
}
