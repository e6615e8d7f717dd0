package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Words;

/**
 * @param words in the language of whom the letter is for
 * @param address what they type into a browser
 * @param link what the QR code leads to
 * @param until the last day of code and link
 */
public record LetterView(
        Frame frame,
        Words words,
        Person person,
        String code,
        String address,
        String link,
        String until) {
    public String say(String key, Object... values) {
        return words.say(key, values);
    }
}
