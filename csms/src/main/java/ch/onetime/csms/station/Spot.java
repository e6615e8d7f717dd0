package ch.onetime.csms.station;

/** A place on the plan of the car park; both numbers begin at 1. */
public record Spot(int row, int column) {
    public static final int MOST = 1_000;

    public Spot {
        if (row < 1 || row > MOST || column < 1 || column > MOST) {
            throw new IllegalArgumentException(
                    "A plan has rows and columns from 1 to " + MOST + ".");
        }
    }
}
