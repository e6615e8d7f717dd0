package ch.onetime.csms.web.page;

/** Makes a text longer, as translations are, and leaves the places of values alone. */
final class Pseudo {
    private static final String PLAIN = "aceinouyACEINOUY";
    private static final String ODD = "áçéíñóúýÁÇÉÍÑÓÚÝ";
    private static final String FILLER = " lórém ípsúm dólór sít ámét";

    private Pseudo() {}

    static String longer(String text) {
        var odd = new StringBuilder("[");
        var depth = 0;
        var letters = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            var at = depth == 0 ? PLAIN.indexOf(letter) : -1;
            odd.append(at < 0 ? letter : ODD.charAt(at));
            letters += depth == 0 ? 1 : 0;
        }
        for (var i = 0; i < letters * 0.4; i++) {
            odd.append(FILLER.charAt(i % FILLER.length()));
        }
        return odd.append(']').toString();
    }
}
