package ch.onetime.ocpp.rpc;

/**
 * @param mailbox calls that may wait to be answered before the other side must pause
 * @param remembered answers kept for calls that are repeated under the same id
 * @param rememberedChars bound of the kept answers' length together
 * @param polite whether a call of ours waits until the calls received before it are answered, so
 *     that it cannot overtake an answer it builds on
 * @param strictFrames whether a call with anything odd about its frame is refused
 */
public record Settings(
        int mailbox, int remembered, int rememberedChars, boolean polite, boolean strictFrames) {

    public static final Settings DEFAULT = new Settings(64, 64, 4096, true, false);

    public Settings polite(boolean polite) {
        return new Settings(mailbox, remembered, rememberedChars, polite, strictFrames);
    }

    public Settings strictFrames(boolean strict) {
        return new Settings(mailbox, remembered, rememberedChars, polite, strict);
    }
}
