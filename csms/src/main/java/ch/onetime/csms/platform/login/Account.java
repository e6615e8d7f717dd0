package ch.onetime.csms.platform.login;

/** A person with what is kept of the password. */
record Account(User user, String passwordHash) {}
