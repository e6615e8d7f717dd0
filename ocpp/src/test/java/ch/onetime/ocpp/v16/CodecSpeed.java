package ch.onetime.ocpp.v16;

import ch.onetime.ocpp.rpc.Answer;
import ch.onetime.ocpp.rpc.Answerer;
import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.RpcSession;
import ch.onetime.ocpp.rpc.Settings;
import java.lang.management.ManagementFactory;
import java.time.Instant;

/**
 * Measures how many frames one core reads in a second, from the text to the record, and how many
 * heartbeats a session answers. Counts processor time, so a busy machine does not spoil it.
 */
final class CodecSpeed {
    private static final int ROUNDS = 5;
    private static final long SECOND = 1_000_000_000;

    private static final String HEARTBEAT =
            "[2,\"4d1f6ab2-5a0e-4b57-8a3e-f1f4c5d2a901\",\"Heartbeat\",{}]";

    private final Reader reader = new Reader(Mode.LENIENT);

    public static void main(String[] args) {
        var speed = new CodecSpeed();
        var session = new RpcSession(_ -> {}, answers(), Runnable::run, Settings.DEFAULT, () -> {});
        var values = meterValues();
        for (int round = 0; round < ROUNDS; round++) {
            speed.show("heartbeats read", () -> speed.read(HEARTBEAT));
            speed.show("heartbeats answered", () -> session.receive(HEARTBEAT));
            speed.show("meter values of " + values.length() + " bytes", () -> speed.read(values));
            speed.show("meter values answered", () -> session.receive(values));
            speed.show("meter values, frames alone", () -> Frame.parse(values));
        }
    }

    private void read(String text) {
        var call = (Call) Frame.parse(text);
        var reading = reader.fromCharger(call.action(), call.payload());
        if (!reading.findings().isEmpty()) throw new AssertionError(reading);
    }

    private void show(String what, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        var count = 0;
        long spent;
        do {
            for (int i = 0; i < 1_000; i++) work.run();
            count += 1_000;
            spent = threads.getCurrentThreadCpuTime() - start;
        } while (spent < SECOND);
        System.out.printf("%-30s %,10d a second%n", what, count * SECOND / spent);
    }

    private static Answerer answers() {
        return new Answerer() {
            @Override
            public Answer answer(Call call) {
                return new Answer.Result(Writer.reply(reply(call)));
            }

            @Override
            public boolean quick(Call call) {
                return call.action().equals("Heartbeat");
            }
        };
    }

    private static FromCharger.Reply reply(Call call) {
        return call.action().equals("Heartbeat")
                ? new Heartbeat.Reply(Instant.EPOCH)
                : new MeterValues.Reply();
    }

    private static String meterValues() {
        return """
        [2,"4d1f6ab2-5a0e-4b57-8a3e-f1f4c5d2a901","MeterValues",{"connectorId":1,"transactionId":123456,\
        "meterValue":[{"timestamp":"2026-05-01T12:00:00Z","sampledValue":[\
        {"value":"1234567","context":"Sample.Periodic","measurand":"Energy.Active.Import.Register","unit":"Wh"},\
        {"value":"16.01","measurand":"Current.Import","phase":"L1","unit":"A"},\
        {"value":"16.02","measurand":"Current.Import","phase":"L2","unit":"A"},\
        {"value":"16.03","measurand":"Current.Import","phase":"L3","unit":"A"},\
        {"value":"230.1","measurand":"Voltage","phase":"L1-N","unit":"V"},\
        {"value":"230.2","measurand":"Voltage","phase":"L2-N","unit":"V"},\
        {"value":"230.3","measurand":"Voltage","phase":"L3-N","unit":"V"},\
        {"value":"11040.5","measurand":"Power.Active.Import","location":"Outlet","unit":"W"}]}]}]\
        """;
    }
}
