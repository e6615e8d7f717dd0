package ch.onetime.csms.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates, compiled with the rest of the code. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * @param view what the template shows; its one parameter
     */
    public String render(String template, Object view) {
        var output = new StringOutput(4_096);
        engine.render(template + ".jte", view, output);
        return output.toString();
    }
}
