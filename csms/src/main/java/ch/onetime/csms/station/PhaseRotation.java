package ch.onetime.csms.station;

/** Which phases of the house lie on a charger's terminals L1, L2 and L3. */
public enum PhaseRotation {
    L1_L2_L3("L1 L2 L3", 3),
    L2_L3_L1("L2 L3 L1", 3),
    L3_L1_L2("L3 L1 L2", 3),
    L1("L1", 1),
    L2("L2", 1),
    L3("L3", 1);

    private final String label;
    private final int phases;

    PhaseRotation(String label, int phases) {
        this.label = label;
        this.phases = phases;
    }

    /** As it is read on the terminals, the same in every language. */
    public String label() {
        return label;
    }

    public int phases() {
        return phases;
    }

    /**
     * What the neighbour should have, so that cars which draw one phase do not all draw the same.
     */
    public PhaseRotation next() {
        return switch (this) {
            case L1_L2_L3 -> L2_L3_L1;
            case L2_L3_L1 -> L3_L1_L2;
            case L3_L1_L2 -> L1_L2_L3;
            case L1 -> L2;
            case L2 -> L3;
            case L3 -> L1;
        };
    }
}
