package ch.onetime.csms.api.json;

import ch.onetime.csms.platform.login.Right;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that is not for everybody who may ask for the record: it is absent for the others.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Right value();
}
