package ch.onetime.csms.platform.login;

/** Nobody could log in safely; the message says in plain words why and what to do. */
public final class LoginRefused extends RuntimeException {
    LoginRefused(String sentence) {
        super(sentence);
    }

    LoginRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
