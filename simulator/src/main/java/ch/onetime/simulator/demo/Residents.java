package ch.onetime.simulator.demo;

import java.util.List;
import java.util.Set;

/** The people of the demo. Nobody of this name lives there. */
final class Residents {
    /** Where a car charges as soon as it is plugged in. */
    private static final Set<String> PLUG_AND_CHARGE = Set.of("11", "19", "24");

    static final List<Resident> ALL =
            List.of(
                    resident("01", "Anna Keller", "1.1", "de-CH", "04789B34CAF54F", 11000, 3, 7),
                    resident(
                            "02",
                            "Marco Bernasconi",
                            "1.2",
                            "it-CH",
                            "040ACD941E71B8",
                            11000,
                            3,
                            4),
                    resident("03", "Claire Dubois", "1.3", "fr-CH", "0436866D0D858B", 11000, 3, 7),
                    resident("04", "Beat Schneider", "1.4", "de-CH", "049E94BE2CACC6", 3700, 1, 6),
                    resident("05", "Sofia Ferrari", "1.5", "it-CH", "045B7EF28F2D99", 11000, 3, 6),
                    resident("06", "Thomas Meier", "2.1", "de-CH", "049F63D3D893DC", 7400, 1, 6),
                    resident("07", "Nadia Rossi", "2.2", "it-CH", "04779C84162917", 7400, 1, 6),
                    resident("08", "Urs Baumann", "2.3", "de-CH", "048FF1AF4A6422", 7400, 1, 5),
                    resident("09", "Élodie Favre", "2.4", "fr-CH", "04E18D5EB6DFA4", 7400, 1, 6),
                    resident("10", "Peter Huber", "2.5", "de-CH", "0465A5331F758E", 3700, 1, 7),
                    resident(
                            "11", "Familie Brunner", "3.1", "de-CH", "04793EA95A94EB", 11000, 3, 7),
                    resident("12", "Giulia Bianchi", "3.2", "it-CH", "04B62A92A709A5", 11000, 3, 7),
                    resident("13", "Reto Gerber", "3.3", "de-CH", "044ED2279662E3", 11000, 3, 5),
                    resident("14", "Sandra Widmer", "3.4", "de-CH", "0480C351A904BA", 11000, 3, 6),
                    resident("15", "Luc Morel", "3.5", "fr-CH", "0456BAB99431E0", 11000, 3, 7),
                    resident("16", "Daniela Frei", "4.1", "de-CH", "046A3A1E1F1C56", 3700, 1, 7),
                    resident(
                            "17", "Hans Zimmermann", "4.2", "de-CH", "044C14FB7FA412", 11000, 3, 5),
                    resident("18", "Aline Rochat", "4.3", "fr-CH", "0495D166F4677B", 7400, 1, 7),
                    resident("19", "Familie Steiner", "4.4", "de-CH", "04FB1270D7E37F", 7400, 1, 6),
                    resident("20", "Paolo Conti", "4.5", "it-CH", "046EFF60101282", 11000, 3, 7),
                    resident("21", "Monika Graf", "5.1", "de-CH", "046A76D58548A6", 11000, 3, 7),
                    resident("22", "David Suter", "5.2", "de-CH", "043BCE14FDC62F", 7400, 1, 6),
                    resident("23", "Carmen Lüthi", "5.3", "de-CH", "0454AC97F1A1D7", 3700, 1, 6),
                    resident("24", "Jonas Moser", "5.4", "en", "0489ADC8FE268F", 7400, 1, 6));

    private Residents() {}

    private static Resident resident(
            String bay,
            String name,
            String apartment,
            String language,
            String card,
            int watts,
            int phases,
            int perWeek) {
        return new Resident(
                bay,
                name,
                apartment,
                language,
                card,
                watts,
                phases,
                perWeek,
                PLUG_AND_CHARGE.contains(bay));
    }
}
