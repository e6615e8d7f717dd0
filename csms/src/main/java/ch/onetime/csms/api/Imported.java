package ch.onetime.csms.api;

/** What came of an import: all of it. */
public record Imported(int added, int changed) {}
