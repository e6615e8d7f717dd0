package ch.onetime.csms.platform.login;

/** A person who can sign in. */
public record User(long id, String name, Role role) {}
