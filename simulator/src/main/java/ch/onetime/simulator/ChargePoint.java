package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.MessageId;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.v16.Authorize;
import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.ChargePointErrorCode;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.ocpp.v16.DataTransfer;
import ch.onetime.ocpp.v16.Heartbeat;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.SampledValue;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.StatusNotification;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.ocpp.v16.StopTransaction;
import ch.onetime.simulator.socket.Ending;
import ch.onetime.simulator.socket.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fake charger that behaves as real ones do. Its verbs are what a charger does in life; each
 * waits for the central system's answer and returns it, or throws {@link NotAnswered}.
 *
 * <p>What concerns a charge is queued while the line is down: such a verb then answers itself, as a
 * charger does that charges on its own (accepted, with no number yet), and the central system hears
 * of it when the charger {@link #comesBack}.
 */
public final class ChargePoint implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Blueprint blueprint;
    private final SettingsTable settings;
    private final List<Outlet> outlets;
    private final Overrides overrides;
    private final Wording wording;
    private final Voice voice;
    private final TransactionQueue queue;
    private final CardMemory cards;
    private final Charges charges;
    private final Habits habits;
    private final Commands commands;
    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();

    public ChargePoint(Blueprint blueprint) {
        this.blueprint = blueprint;
        outlets =
                IntStream.rangeClosed(1, blueprint.connectors)
                        .mapToObj(number -> new Outlet(number, blueprint.phases))
                        .toList();
        var slowly = Answering.usual().after(blueprint.slowness);
        overrides = new Overrides(blueprint.has(Quirk.SLOW_ANSWERS) ? slowly : Answering.usual());
        wording = new Wording(blueprint);
        voice = new Voice(blueprint, overrides);
        settings = new SettingsTable(blueprint);
        queue = new TransactionQueue(settings, voice);
        charges = new Charges(blueprint, outlets, wording, voice, queue);
        habits = new Habits(this, blueprint, settings);
        cards = new CardMemory(settings, blueprint.clock);
        commands = new Commands(habits, settings, cards, blueprint.diary);
    }

    /** A charger that is connected, has booted and, where it was accepted, has told its state. */
    public static ChargePoint plugIn(Blueprint blueprint) {
        var charger = new ChargePoint(blueprint);
        charger.connects();
        if (isAccepted(charger.boots())) charger.habits.tellsStatus(null);
        return charger;
    }

    private static boolean isAccepted(BootNotification.Reply reply) {
        return reply.status() == BootNotification.Status.Accepted;
    }

    // --- the line ---

    /** Opens the line and says nothing; throws {@link NotLetIn} where it is refused. */
    public void connects() {
        voice.connects(commands, endings::add);
        blueprint.diary.note("is connected");
    }

    /** The cable to the network is pulled: no goodbye, nothing in flight arrives. */
    public void dropsOff() {
        var line = voice.line();
        if (line != null) line.cut();
        blueprint.diary.note("has lost its connection");
    }

    /** Ends the line in good order, after all that was asked is answered. */
    public void saysGoodbye() {
        var line = voice.line();
        if (line == null) return;
        if (!line.awaitAnswered(PATIENCE)) blueprint.diary.note("goes without an answer");
        line.closes(PATIENCE);
    }

    /** Connects again, tells that it is there, and delivers what has waited. */
    public void comesBack() {
        connects();
        if (!blueprint.has(Quirk.NO_BOOT_AFTER_RECONNECT)) {
            if (!isAccepted(boots())) return;
            habits.tellsStatus(null);
        }
        tellsWhatWaits();
    }

    /** Delivers what has waited, where the line is up. */
    public void tellsWhatWaits() {
        charges.tellWhatWaits();
    }

    /** The power fails: the line is dead and charges end, which nobody hears of yet. */
    public void losesPower() {
        dropsOff();
        charges.goDark();
    }

    /** A hard reset: the plug is pulled as soon as the answer is out. */
    void pullsItsOwnPlug() {
        var line = voice.line();
        if (line != null) line.leaves();
        blueprint.diary.note("restarts at once");
        charges.goDark();
    }

    public void powerReturns() {
        powerReturns(StopReason.PowerLoss);
    }

    void powerReturns(StopReason reason) {
        voice.powersUp();
        charges.endDark(reason);
        comesBack();
    }

    public boolean isOnline() {
        return voice.isOnline();
    }

    /**
     * How the line ended, this time or the last time; fails when it does not end in half a minute.
     */
    public Ending awaitEnding() {
        try {
            var ending = endings.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (ending == null) throw new AssertionError("the line is still open");
            return ending;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The bare WebSocket, for tests that break it. */
    public Link link() {
        var line = voice.line();
        if (line == null) throw new IllegalStateException("was never connected");
        return line.link();
    }

    // --- what it says ---

    public BootNotification.Reply boots() {
        return voice.asks(wording.boot(), BootNotification.Reply.class);
    }

    public Heartbeat.Reply beats() {
        return voice.asks(new Heartbeat(), Heartbeat.Reply.class);
    }

    public Authorize.Reply authorizes(String tag) {
        var reply = voice.asks(new Authorize(tag), Authorize.Reply.class);
        cards.learns(tag, reply.idTagInfo());
        return reply;
    }

    /** A card is held to it: it asks, or decides by itself while the line is down. */
    public IdTagInfo.Status taps(String tag) {
        return isOnline() ? authorizes(tag).idTagInfo().status() : cards.decides(tag);
    }

    /** What it knows of cards by itself. */
    public CardMemory cards() {
        return cards;
    }

    public DataTransfer.Reply transfers(String vendor, String messageId, String data) {
        return voice.asks(new DataTransfer(vendor, messageId, data), DataTransfer.Reply.class);
    }

    public StatusNotification.Reply status(int connector, ChargePointStatus status) {
        var error = ChargePointErrorCode.NoError;
        for (var outlet : outlets) {
            if (outlet.number != connector) continue;
            outlet.status = status;
            if (status == ChargePointStatus.Faulted) error = outlet.error;
        }
        return voice.asks(wording.status(connector, status, error), StatusNotification.Reply.class);
    }

    /** Something is broken at a connector, which it tells when it next tells its state. */
    public void breaks(int connector, ChargePointErrorCode error) {
        var outlet = outlet(connector);
        outlet.error = error;
        outlet.status = ChargePointStatus.Faulted;
    }

    /** What the meter at this connector shows already. */
    public void counts(int connector, long wattHours) {
        outlet(connector).meter.shows(wattHours);
    }

    /** The state of each connector, as after a boot. */
    public void tellsStatus() {
        habits.tellsStatus(null);
    }

    /** The car at this connector draws so much from now on. */
    public void draws(int connector, int watts) {
        outlet(connector).meter.draws(watts);
    }

    /** Its meters count on for so long. */
    public void timePasses(Duration time) {
        for (var outlet : outlets) outlet.meter.runsFor(time);
    }

    public StartTransaction.Reply startsCharging(
            int connector, String tag, long meterWh, Instant at) {
        return charges.begins(outlet(connector), tag, meterWh, at);
    }

    /** Tells what its meter shows by itself now, with power and currents. */
    public MeterValues.Reply meters(int connector, Instant at) {
        return meters(connector, at, outlet(connector).meter.samples());
    }

    public MeterValues.Reply meters(int connector, long meterWh, Instant at) {
        outlet(connector).meter.shows(meterWh);
        return meters(connector, at, List.of(Meter.register(String.valueOf(meterWh))));
    }

    public MeterValues.Reply meters(int connector, Instant at, List<SampledValue> samples) {
        return charges.meters(outlet(connector), at, samples);
    }

    public StopTransaction.Reply stopsCharging(int connector, long meterWh, Instant at) {
        return stopsCharging(connector, meterWh, at, StopReason.Local);
    }

    public StopTransaction.Reply stopsCharging(
            int connector, long meterWh, Instant at, StopReason reason) {
        return charges.ends(outlet(connector), meterWh, at, reason);
    }

    /** Says anything, right or wrong; the payload is JSON text. */
    public Outcome says(String action, String payload) {
        return voice.says(action, (ObjectNode) JSON.readTree(payload), null);
    }

    /** The same under a message id of the caller's choice. */
    public Outcome says(String messageId, String action, String payload) {
        var json = (ObjectNode) JSON.readTree(payload);
        return voice.says(action, json, MessageId.of(messageId));
    }

    // --- what it is told ---

    /** From now on this action is answered like that. */
    public ChargePoint answers(String action, Answering answering) {
        overrides.put(action, answering);
        return this;
    }

    /**
     * The oldest command that was not asked for yet; fails when none comes in half a minute. When
     * this returns the charger has answered it and has done what it brings with it, except where a
     * test has it answered late or never.
     */
    public Frame.Call awaitCommand() {
        var call = nextCommand();
        comesToRest();
        return call;
    }

    /** Skips commands until one of this action comes. */
    public Frame.Call awaitCommand(String action) {
        var call = nextCommand();
        while (!call.action().equals(action)) call = nextCommand();
        comesToRest();
        return call;
    }

    private Frame.Call nextCommand() {
        var call = overrides.next(PATIENCE);
        if (call == null) throw new AssertionError("no command has come within " + PATIENCE);
        return call;
    }

    /**
     * Returns when the charger has done all it does of its own accord after a command: begun or
     * ended a charge, booted, told its state. Fails when that takes longer than half a minute.
     */
    private void comesToRest() {
        if (!awaitAnswered()) throw new AssertionError("no answer has gone out in " + PATIENCE);
        if (!habits.awaitDone(PATIENCE)) throw new AssertionError("not done within " + PATIENCE);
    }

    // --- what it knows ---

    /** What is charging at this connector; it is a mistake to ask where nothing is. */
    public Charge chargeAt(int connector) {
        return charges.at(outlet(connector));
    }

    public boolean isChargingAt(int connector) {
        return outlet(connector).charge != null;
    }

    /** How many messages about charges wait for the line. */
    public int queued() {
        return queue.all().size();
    }

    /** How many of them were given up after the last attempt. */
    public int givenUp() {
        return queue.givenUp();
    }

    /** What the connector's meter shows, to the milliwatt-hour. */
    public long milliwattHours(int connector) {
        return outlet(connector).meter.milliwattHours();
    }

    public String identity() {
        return blueprint.identity;
    }

    /** Waits until nothing that it was asked is without an answer; false when that takes long. */
    boolean awaitAnswered() {
        var line = voice.line();
        return line == null || line.awaitAnswered(PATIENCE);
    }

    List<Outlet> outlets() {
        return outlets;
    }

    SettingsTable settings() {
        return settings;
    }

    Habits habits() {
        return habits;
    }

    Charges charges() {
        return charges;
    }

    private Outlet outlet(int connector) {
        return outlets.get(connector - 1);
    }

    @Override
    public void close() {
        var line = voice.line();
        if (line != null) line.link().close();
    }
}
