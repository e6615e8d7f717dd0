package ch.onetime.csms.platform.mail;

/** Text for the head of a mail, where a line break would begin another header. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
