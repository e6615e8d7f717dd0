package ch.onetime.csms.platform;

/**
 * Something that has happened and is committed. An event carries ids alone: it is a nudge to go and
 * look, the table is the truth. Each room has its own sealed family of events.
 */
public interface Event {}
