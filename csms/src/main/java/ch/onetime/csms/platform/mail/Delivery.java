package ch.onetime.csms.platform.mail;

/** What came of handing a mail to the server. */
public sealed interface Delivery {
    /** The server has taken it; whether it arrives is the server's business. */
    record Accepted() implements Delivery {}

    record HostNotFound(String host) implements Delivery {}

    /** Nobody answers at that port. */
    record Unreachable(String host, int port) implements Delivery {}

    /** Somebody took the call and then said nothing. */
    record Silent() implements Delivery {}

    /** The server cannot be talked to as safely as is asked for. */
    record NotEncrypted() implements Delivery {}

    /**
     * @param why in the words of the certificate's check
     */
    record CertificateRefused(String why) implements Delivery {}

    record PasswordWrong() implements Delivery {}

    /**
     * @param answer the server's own words
     */
    record RecipientRefused(String answer) implements Delivery {}

    /** The server does not want this mail, or not from this sender. */
    record MailRefused(String answer) implements Delivery {}

    record Failed(String why) implements Delivery {}

    /** Whether another mail would have fared the same. */
    default boolean isTheServers() {
        return switch (this) {
            case Accepted(), RecipientRefused(_), MailRefused(_) -> false;
            case HostNotFound(_),
                    Unreachable(_, _),
                    Silent(),
                    NotEncrypted(),
                    CertificateRefused(_),
                    PasswordWrong(),
                    Failed(_) ->
                    true;
        };
    }
}
