package ch.onetime.csms.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What a failed delivery means. The library hides the cause in chains of two kinds. */
final class Failure {
    private static final String NO_STARTTLS = "STARTTLS is required";
    private static final int PERMANENT = 500;

    private Failure() {}

    static Delivery of(MessagingException failure, MailServer server) {
        var causes = causes(failure);
        if (first(causes, AuthenticationFailedException.class).isPresent()) {
            return new Delivery.PasswordWrong();
        }
        if (first(causes, UnknownHostException.class).isPresent()) {
            return new Delivery.HostNotFound(server.host());
        }
        if (first(causes, SocketTimeoutException.class).isPresent()) {
            return new Delivery.Silent();
        }
        var distrust = first(causes, GeneralSecurityException.class);
        if (distrust.isPresent()) {
            return new Delivery.CertificateRefused(words(distrust.get()));
        }
        if (first(causes, SSLException.class).isPresent() || isWithoutStartTls(failure)) {
            return new Delivery.NotEncrypted();
        }
        if (first(causes, ConnectException.class).isPresent()
                || first(causes, NoRouteToHostException.class).isPresent()
                || first(causes, MailConnectException.class).isPresent()) {
            return new Delivery.Unreachable(server.host(), server.port());
        }
        return answer(causes).orElseGet(() -> new Delivery.Failed(words(failure)));
    }

    /** What the server said to this one mail. */
    private static Optional<Delivery> answer(List<Throwable> causes) {
        var recipient = first(causes, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            var words = words(recipient.get());
            return Optional.of(
                    recipient.get().getReturnCode() >= PERMANENT
                            ? new Delivery.RecipientRefused(words)
                            : new Delivery.MailRefused(words));
        }
        return first(causes, SMTPSenderFailedException.class)
                .map(Throwable.class::cast)
                .or(() -> first(causes, SMTPSendFailedException.class))
                .map(refused -> new Delivery.MailRefused(words(refused)));
    }

    private static boolean isWithoutStartTls(MessagingException failure) {
        return words(failure).startsWith(NO_STARTTLS);
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        collect(failure, causes);
        return causes;
    }

    private static void collect(Throwable failure, List<Throwable> causes) {
        if (causes.contains(failure)) {
            return;
        }
        causes.add(failure);
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            collect(mail.getNextException(), causes);
        }
        if (failure.getCause() != null) {
            collect(failure.getCause(), causes);
        }
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return OneLine.of(message == null ? failure.getClass().getSimpleName() : message);
    }
}
