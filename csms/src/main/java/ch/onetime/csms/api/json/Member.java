package ch.onetime.csms.api.json;

import ch.onetime.csms.platform.login.Right;
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
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) || right() != null;
    }

    /** What it takes to see it; null: nothing more than the record does. */
    @Nullable Right right() {
        var needs = component.getAnnotation(Needs.class);
        return needs == null ? null : needs.value();
    }

    /** What it means, and for whom it is there; null: its name says it all. */
    @Nullable String meaning() {
        var means = component.getAnnotation(Means.class);
        var needs = right() == null ? "" : "Needs the right " + right() + "; absent without it.";
        var meaning = means == null ? needs : (means.value() + " " + needs).strip();
        return meaning.isEmpty() ? null : meaning;
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
