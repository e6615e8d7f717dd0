package ch.onetime.csms.charging;

import ch.onetime.csms.access.Permission;

/**
 * What the station is told about a start: always a positive number, whatever we think of the tag.
 *
 * @param reference the number it will quote from now on
 */
public record Started(long reference, Permission permission) {}
