package ch.onetime.csms.station;

/**
 * Where the building stands, as letters and bills write it; any part may be empty.
 *
 * @param country two letters, such as {@code CH}
 */
public record PostalAddress(String street, String postalCode, String town, String country) {
    public static final PostalAddress NONE = new PostalAddress("", "", "", "");

    public boolean isComplete() {
        return !street.isEmpty() && !postalCode.isEmpty() && !town.isEmpty() && !country.isEmpty();
    }
}
