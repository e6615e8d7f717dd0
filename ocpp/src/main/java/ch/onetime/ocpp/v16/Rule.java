package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.rpc.ErrorCode.FormationViolation;
import static ch.onetime.ocpp.rpc.ErrorCode.NotImplemented;
import static ch.onetime.ocpp.rpc.ErrorCode.OccurenceConstraintViolation;
import static ch.onetime.ocpp.rpc.ErrorCode.PropertyConstraintViolation;
import static ch.onetime.ocpp.rpc.ErrorCode.ProtocolError;
import static ch.onetime.ocpp.rpc.ErrorCode.TypeConstraintViolation;

import ch.onetime.ocpp.rpc.ErrorCode;

/** What can be wrong with a message, and the error code that strictness has for it. */
public enum Rule {
    UNKNOWN_ACTION("unknown action", NotImplemented),
    NOT_AN_OBJECT("payload is not an object", FormationViolation),
    UNKNOWN_MEMBER("unknown member", FormationViolation),
    MISSING("missing member", ProtocolError),
    TOO_FEW("too few items", OccurenceConstraintViolation),
    SINGLE_FOR_LIST("single item instead of a list", TypeConstraintViolation),
    NULL_MEMBER("null member", TypeConstraintViolation),
    WRONG_TYPE("wrong type", TypeConstraintViolation),
    NUMBER_AS_TEXT("number as text", TypeConstraintViolation),
    TEXT_AS_NUMBER("text as number", TypeConstraintViolation),
    TEXT_AS_OBJECT("text as object", TypeConstraintViolation),
    FRACTION("fraction instead of a whole number", TypeConstraintViolation),
    OVER_LENGTH("over-length", PropertyConstraintViolation),
    OUT_OF_RANGE("out of range", PropertyConstraintViolation),
    UNKNOWN_LITERAL("unknown literal", PropertyConstraintViolation),
    ODD_SPELLING("literal spelt differently", PropertyConstraintViolation),
    UNREADABLE_TIME("unreadable time", PropertyConstraintViolation),
    TIME_WITHOUT_ZONE("time without zone", PropertyConstraintViolation),
    ODD_TIME("unusual form of time", PropertyConstraintViolation),
    EMPTY_TEXT("empty text", PropertyConstraintViolation);

    private final String label;
    private final ErrorCode strictly;

    Rule(String label, ErrorCode strictly) {
        this.label = label;
        this.strictly = strictly;
    }

    /** Short and fixed: may serve as the label of a counter. */
    public String label() {
        return label;
    }

    public ErrorCode strictly() {
        return strictly;
    }
}
