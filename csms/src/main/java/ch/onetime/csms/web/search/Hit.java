package ch.onetime.csms.web.search;

/**
 * Something that was found.
 *
 * @param detail what else is known of it, may be empty
 * @param rank how well it fits; 0 is exactly
 */
public record Hit(Kind kind, String title, String detail, String href, int rank) {}
