package ch.onetime.csms.platform.login;

/** What a token is for. */
public enum TokenKind {
    /** A person is signed in; ends by itself. */
    SESSION,
    /** Other software; good until it is revoked or expires. */
    PROGRAM
}
