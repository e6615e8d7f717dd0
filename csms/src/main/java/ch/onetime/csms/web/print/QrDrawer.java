package ch.onetime.csms.web.print;

import ch.onetime.csms.web.page.QrCode;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Fills an {@code <object type="qr" data="…"/>}: as one path, sharp at every size. */
final class QrDrawer implements FSObjectDrawer {

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice paper,
            RenderingContext context,
            int dotsPerPixel) {
        var code = QrCode.of(element.getAttribute("data"));
        var module = Math.min(width, height) / code.width();
        var dark = new Path2D.Double();
        code.draw((column, row, length) ->
                dark.append(
                        new Rectangle2D.Double(
                                x + column * module, y + row * module, length * module, module),
                        false));
        paper.setColor(FSRGBColor.BLACK);
        paper.fill(dark);
        return null;
    }
}
