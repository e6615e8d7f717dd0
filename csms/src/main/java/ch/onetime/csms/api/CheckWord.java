package ch.onetime.csms.api;

import ch.onetime.csms.upkeep.CheckKind;

/** What is looked at on site, as callers write it. */
public enum CheckWord {
    Connected,
    Bay,
    Phases,
    TestCharge,
    Label;

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
