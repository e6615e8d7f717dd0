package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;

/** What somebody has found who stood before a charger. */
public record NoteCheck(
        @Means(CheckWord.MEANING) CheckWord check,
        @Means("false: it is not right yet, and is to be done again.") boolean passed) {}
