package ch.onetime.ocpp.v16;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes messages by chance, all of them legal; the same seed makes the same ones. */
final class Chance {
    private static final String LETTERS = "abcXYZ019 _-./\\\"'<>{}äß€😀\n\t";

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    FromCharger fromCharger() {
        return switch (random.nextInt(8)) {
            case 0 -> new Authorize(text(20));
            case 1 -> boot();
            case 2 -> new DataTransfer(text(255), maybe(() -> text(50)), maybe(() -> text(3_000)));
            case 3 -> new Heartbeat();
            case 4 -> new MeterValues(from(0), maybe(this::number), some(this::meterValue));
            case 5 ->
                    new StartTransaction(from(1), text(20), number(), time(), maybe(this::number));
            case 6 -> status();
            default ->
                    new StopTransaction(
                            maybe(() -> text(20)),
                            number(),
                            time(),
                            number(),
                            maybe(() -> word(StopReason.values())),
                            random.nextBoolean() ? List.of() : some(this::meterValue));
        };
    }

    ToCharger toCharger() {
        return switch (random.nextInt(12)) {
            case 0 -> new ChangeAvailability(from(0), any(ChangeAvailability.Type.values()));
            case 1 -> new ChangeConfiguration(text(50), text(500));
            case 2 -> new ClearCache();
            case 3 -> new DataTransfer(text(255), maybe(() -> text(50)), maybe(() -> text(50)));
            case 4 -> new GetConfiguration(some(() -> text(50)));
            case 5 ->
                    new RemoteStartTransaction(maybe(() -> from(1)), text(20), maybe(this::object));
            case 6 -> new RemoteStopTransaction(number());
            case 7 -> new Reset(any(Reset.Type.values()));
            case 8 ->
                    new TriggerMessage(
                            any(TriggerMessage.Requested.values()), maybe(() -> from(0)));
            case 9 -> new GetLocalListVersion();
            case 10 ->
                    new SendLocalList(
                            from(1),
                            any(SendLocalList.UpdateType.values()),
                            some(() -> new AuthorizationData(text(20), maybe(this::idTagInfo))));
            default -> new UnlockConnector(from(1));
        };
    }

    FromCharger.Reply replyToCharger() {
        return switch (random.nextInt(8)) {
            case 0 -> new Authorize.Reply(idTagInfo());
            case 1 ->
                    new BootNotification.Reply(
                            any(BootNotification.Status.values()), time(), from(0));
            case 2 ->
                    new DataTransfer.Reply(
                            word(DataTransfer.Status.values()), maybe(() -> text(99)));
            case 3 -> new Heartbeat.Reply(time());
            case 4 -> new MeterValues.Reply();
            case 5 -> new StartTransaction.Reply(idTagInfo(), number());
            case 6 -> new StatusNotification.Reply();
            default -> new StopTransaction.Reply(maybe(this::idTagInfo));
        };
    }

    ToCharger.Reply replyOfCharger() {
        return switch (random.nextInt(12)) {
            case 0 -> new ChangeAvailability.Reply(word(ChangeAvailability.Status.values()));
            case 1 -> new ChangeConfiguration.Reply(word(ChangeConfiguration.Status.values()));
            case 2 -> new ClearCache.Reply(word(ClearCache.Status.values()));
            case 3 ->
                    new DataTransfer.Reply(
                            word(DataTransfer.Status.values()), maybe(() -> text(99)));
            case 4 -> new GetConfiguration.Reply(some(this::setting), some(() -> text(50)));
            case 5 ->
                    new RemoteStartTransaction.Reply(word(RemoteStartTransaction.Status.values()));
            case 6 -> new RemoteStopTransaction.Reply(word(RemoteStopTransaction.Status.values()));
            case 7 -> new Reset.Reply(word(Reset.Status.values()));
            case 8 -> new TriggerMessage.Reply(word(TriggerMessage.Status.values()));
            case 9 -> new GetLocalListVersion.Reply(from(0));
            case 10 -> new SendLocalList.Reply(word(SendLocalList.Status.values()));
            default -> new UnlockConnector.Reply(word(UnlockConnector.Status.values()));
        };
    }

    private BootNotification boot() {
        return new BootNotification(
                text(20),
                text(20),
                maybe(() -> text(25)),
                maybe(() -> text(25)),
                maybe(() -> text(50)),
                maybe(() -> text(20)),
                maybe(() -> text(20)),
                maybe(() -> text(25)),
                maybe(() -> text(25)));
    }

    private StatusNotification status() {
        return new StatusNotification(
                from(0),
                word(ChargePointErrorCode.values()),
                maybe(() -> text(50)),
                word(ChargePointStatus.values()),
                maybe(this::time),
                maybe(() -> text(255)),
                maybe(() -> text(50)));
    }

    private MeterValue meterValue() {
        return new MeterValue(time(), some(this::sample));
    }

    private SampledValue sample() {
        return new SampledValue(
                text(5_000),
                maybe(() -> word(ReadingContext.values())),
                maybe(() -> word(ValueFormat.values())),
                maybe(() -> word(Measurand.values())),
                maybe(() -> word(Phase.values())),
                maybe(() -> word(Location.values())),
                maybe(() -> word(UnitOfMeasure.values())));
    }

    private IdTagInfo idTagInfo() {
        return new IdTagInfo(
                any(IdTagInfo.Status.values()), maybe(this::time), maybe(() -> text(20)));
    }

    private KeyValue setting() {
        return new KeyValue(text(50), random.nextBoolean(), maybe(() -> text(500)));
    }

    private JsonNode object() {
        return JsonNodeFactory.instance
                .objectNode()
                .put(text(9), random.nextInt())
                .put(text(9), text(9));
    }

    private <T> @Nullable T maybe(Supplier<T> maker) {
        return random.nextBoolean() ? maker.get() : null;
    }

    private <T> List<T> some(Supplier<T> maker) {
        return Stream.generate(maker).limit(1 + random.nextInt(3)).toList();
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Not the stand-in for what is unknown, which nobody can write. */
    private <E extends Enum<E> & Word> Literal<E> word(E[] values) {
        var word = any(values);
        return word.wire().isEmpty() ? word(values) : Literal.of(word);
    }

    private DeviceTime time() {
        return DeviceTime.of(Instant.ofEpochSecond(random.nextLong(4_000_000_000L)));
    }

    private long number() {
        return random.nextInt();
    }

    private long from(int least) {
        return random.nextInt(least, 100);
    }

    /** Never empty, because an empty optional is written as none. */
    private String text(int most) {
        var length = 1 + random.nextInt(Math.min(most, random.nextInt(10) == 0 ? most : 12));
        var text = new StringBuilder();
        var letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++)
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        return text.toString();
    }
}
