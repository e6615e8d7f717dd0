package ch.onetime.ocpp.rpc;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The error codes of OCPP-J 1.6 §4.2.3, spelled as on the wire: two of them are misspelt for ever.
 */
public enum ErrorCode {
    NotImplemented,
    NotSupported,
    InternalError,
    ProtocolError,
    SecurityError,
    FormationViolation,
    PropertyConstraintViolation,
    OccurenceConstraintViolation,
    TypeConstraintViolation,
    GenericError;

    private static final Map<String, ErrorCode> SPELLINGS =
            Arrays.stream(values())
                    .collect(Collectors.toMap(code -> fold(code.name()), Function.identity()));

    /** Reads any spelling in use, those of OCPP 2.0.1 too; a stranger is a GenericError. */
    public static ErrorCode reading(String text) {
        var known = SPELLINGS.get(fold(text));
        if (known != null) return known;
        return switch (fold(text)) {
            case "formatviolation" -> FormationViolation;
            case "occurrenceconstraintviolation" -> OccurenceConstraintViolation;
            case "propertyconstraintsviolation" -> PropertyConstraintViolation;
            case "messagetypenotsupported" -> NotSupported;
            case "rpcframeworkerror" -> FormationViolation;
            default -> GenericError;
        };
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(ROOT);
    }
}
