package care.tandem.platform.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A value of any record of the contract, made from its components alone: everything there, or all that may be absent absent. */
enum Sample {
    FULL,
    SPARSE;

    Object of(Class<?> record) {
        var components = record.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values =
                Arrays.stream(components).map(c -> value(c.getGenericType())).toArray();
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : scalar(plain);
    }

    private Object container(Class<?> container, Type content) {
        if (container == Optional.class) {
            return this == FULL ? Optional.of(value(content)) : Optional.empty();
        }
        if (container == Set.class) {
            return this == FULL ? Set.of(value(content)) : Set.of();
        }
        if (container == List.class) {
            return this == FULL ? List.of(value(content)) : List.of();
        }
        throw new IllegalArgumentException("the contract knows no " + container);
    }

    private static Object scalar(Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString("6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11");
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-23T09:30:00.123456Z");
        }
        if (type == String.class) {
            return "text";
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 3_000_000_000L;
        }
        if (type == boolean.class) {
            return true;
        }
        throw new IllegalArgumentException("the contract knows no " + type);
    }
}
