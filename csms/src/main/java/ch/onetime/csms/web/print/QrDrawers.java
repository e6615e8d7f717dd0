package ch.onetime.csms.web.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds the codes among the objects of a page. */
final class QrDrawers implements FSObjectDrawerFactory {
    private static final String QR = "qr";

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? new QrDrawer() : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(QR);
    }
}
