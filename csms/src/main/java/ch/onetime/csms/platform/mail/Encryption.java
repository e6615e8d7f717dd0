package ch.onetime.csms.platform.mail;

/** How the way to the mail server is protected. */
public enum Encryption {
    /** Begins in the clear and must change to TLS before anything is said. */
    STARTTLS(587),
    /** TLS from the first byte. */
    TLS(465),
    /** Everybody on the way can read along; for a server on this machine or in this house. */
    NONE(25);

    private final int usualPort;

    Encryption(int usualPort) {
        this.usualPort = usualPort;
    }

    public int usualPort() {
        return usualPort;
    }
}
