package ch.onetime.csms.api.json;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member of a JSON object, as a record's component declares it. */
record Member(RecordComponent component) {
    static List<Member> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(Member::new).toList();
    }

    String name() {
        var named = component.getAnnotation(Named.class);
        return named == null ? component.getName() : named.value();
    }

    Type type() {
        return component.getGenericType();
    }

    boolean isOptional() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Nullable String meaning() {
        var means = component.getAnnotation(Means.class);
        return means == null ? null : means.value();
    }

    @Nullable Object in(Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that hides its component: " + component, e);
        }
    }
}
