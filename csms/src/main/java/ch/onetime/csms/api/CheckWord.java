package ch.onetime.csms.api;

import ch.onetime.csms.upkeep.CheckKind;

/** What is looked at on site, as callers write it. */
public enum CheckWord {
    Connected,
    Bay,
    Phases,
    TestCharge,
    Label;

    static final String MEANING =
            "Connected: the charger is on line. Bay: it hangs where its bay is. Phases: they lie at"
                    + " the terminals as planned; which way they lie is said on the pages."
                    + " TestCharge: somebody has charged there. Label: it is at the charger.";

    CheckKind meant() {
        return switch (this) {
            case Connected -> CheckKind.CONNECTED;
            case Bay -> CheckKind.BAY;
            case Phases -> CheckKind.PHASES;
            case TestCharge -> CheckKind.TEST_CHARGE;
            case Label -> CheckKind.LABEL;
        };
    }
}
