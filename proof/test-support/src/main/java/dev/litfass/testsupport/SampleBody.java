package dev.litfass.testsupport;

import dev.litfass.contracts.id.Id;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plausible body for a route, made from the record that it reads. */
final class SampleBody {

    private static final List<String> WORDS = List.of("sample", "de", "#112233");

    private SampleBody() {}

    static Object of(Class<?> type) {
        if (type.isRecord() && !Id.class.isAssignableFrom(type) && type.getRecordComponents().length > 1) {
            return record(type);
        }
        if (type.isRecord() && !Id.class.isAssignableFrom(type)) {
            var only = type.getRecordComponents()[0];
            return only.getName().equals("value") ? component(only) : Map.of(only.getName(), component(only));
        }
        return simple(type);
    }

    private static Map<String, Object> record(Class<?> type) {
        var body = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            body.put(component.getName(), component(component));
        }
        return body;
    }

    private static Object component(RecordComponent component) {
        var least = component.getAccessor().getAnnotation(Min.class);
        if (least != null) {
            return Math.max(0, least.value());
        }
        var form = component.getAccessor().getAnnotation(Pattern.class);
        if (form != null) {
            return WORDS.stream()
                    .filter(word -> word.matches(form.regexp()))
                    .findFirst()
                    .orElse("sample");
        }
        return component.isAnnotationPresent(Email.class)
                        || component.getAccessor().isAnnotationPresent(Email.class)
                ? "somebody@litfass.example"
                : of(component.getType());
    }

    private static Object simple(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return 0;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        }
        if (Map.class.isAssignableFrom(type)) {
            return Map.of();
        }
        return switch (type.getSimpleName()) {
            case "LocalDateTime" -> LocalDateTime.of(2026, 12, 24, 10, 0).toString();
            case "LocalDate" -> LocalDate.of(2026, 12, 24).toString();
            case "LocalTime" -> LocalTime.NOON.toString();
            case "Instant" -> Instant.parse("2026-12-24T10:00:00Z").toString();
            case "ZoneId" -> ZoneId.of("Europe/Berlin").getId();
            default -> "sample";
        };
    }
}
