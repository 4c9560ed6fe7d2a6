package dev.litfass.testsupport;

import static dev.litfass.testsupport.ApiSchemas.isNullable;
import static dev.litfass.testsupport.ApiSchemas.raw;
import static dev.litfass.testsupport.ApiSchemas.tree;

import dev.litfass.testsupport.ApiSchemas.Way;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/** The shape of one type as the service's mapper writes it, or reads it. */
final class ApiShape {

    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, tree("type", "string")),
            Map.entry(boolean.class, tree("type", "boolean")),
            Map.entry(Boolean.class, tree("type", "boolean")),
            Map.entry(int.class, tree("type", "integer")),
            Map.entry(Integer.class, tree("type", "integer")),
            Map.entry(long.class, tree("type", "integer")),
            Map.entry(Long.class, tree("type", "integer")),
            Map.entry(double.class, tree("type", "number")),
            Map.entry(Object.class, tree()),
            Map.entry(Instant.class, tree("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, tree("type", "string", "format", "date")),
            Map.entry(LocalDateTime.class, tree("type", "string", "description", "on a wall clock, without offset")),
            Map.entry(LocalTime.class, tree("type", "string", "description", "on a wall clock")),
            Map.entry(ZoneId.class, tree("type", "string", "description", "the name of a time zone")));

    private final JsonMapper json;
    private final ApiSchemas schemas;
    private final Way way;
    private final Map<String, AnnotatedType> variables;

    /** @param variables what the variables of a generic type stand for */
    ApiShape(JsonMapper json, ApiSchemas schemas, Way way, Map<String, AnnotatedType> variables) {
        this.json = json;
        this.schemas = schemas;
        this.way = way;
        this.variables = variables;
    }

    Map<String, Object> of(AnnotatedType type) {
        if (type.getType() instanceof TypeVariable<?> variable) {
            return of(Objects.requireNonNull(variables.get(variable.getName())));
        }
        var raw = raw(type);
        var plain = PLAIN.get(raw);
        if (plain != null) {
            return plain;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return tree("type", "array", "items", possiblyNull(argument(type, 0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(argument(type, 0), argument(type, 1));
        }
        if (raw.isEnum()) {
            return schemas.reference(schemas.name(raw, ""), way, () -> constants(raw));
        }
        var value = described(raw).findJsonValueAccessor();
        return value != null ? of(typeOf(value)) : record(type, raw);
    }

    private Map<String, Object> possiblyNull(AnnotatedType type) {
        var schema = of(type);
        if (!isNullable(type) || schema.isEmpty()) {
            return schema;
        }
        if (schema.containsKey("$ref")) {
            return Map.of("anyOf", List.of(schema, tree("type", "null")));
        }
        var nullable = new LinkedHashMap<>(schema);
        nullable.put("type", List.of(schema.get("type"), "null"));
        return nullable;
    }

    /** Where only some keys are possible, they are named. */
    private Map<String, Object> map(AnnotatedType key, AnnotatedType value) {
        var values = possiblyNull(value);
        if (!raw(key).isEnum()) {
            return tree("type", "object", "additionalProperties", values);
        }
        var properties = new LinkedHashMap<String, Object>();
        written(raw(key)).forEach(name -> properties.put(name, values));
        return tree("type", "object", "properties", properties);
    }

    private Map<String, Object> constants(Class<?> type) {
        return tree("type", "string", "enum", written(type).toList());
    }

    private Stream<String> written(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> json.convertValue(constant, String.class));
    }

    private Map<String, Object> record(AnnotatedType type, Class<?> raw) {
        if (!raw.isRecord()) {
            throw new IllegalStateException("say in ApiSchemas how %s is written".formatted(raw));
        }
        if (!(type instanceof AnnotatedParameterizedType)) {
            return schemas.reference(schemas.name(raw, ""), way, () -> object(raw));
        }
        var bound = new TreeMap<String, AnnotatedType>();
        var parameters = raw.getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            bound.put(parameters[i].getName(), argument(type, i));
        }
        var inside = of(argument(type, 0));
        var ofWhat = String.valueOf(inside.get("$ref")).replaceAll(".*/\\??", "");
        return schemas.reference(
                schemas.name(raw, ofWhat), way, () -> new ApiShape(json, schemas, way, bound).object(raw));
    }

    private Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        add(type, true, properties, required);
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private void add(Class<?> type, boolean always, Map<String, Object> properties, List<String> required) {
        for (var property : properties(type)) {
            var own = typeOf(property);
            if (isUnwrapped(property)) {
                add(raw(own), always && !isNullable(own), properties, required);
            } else {
                properties.put(property.getName(), possiblyNull(own));
                if (always && !isNullable(own)) {
                    required.add(property.getName());
                }
            }
        }
    }

    private BeanDescription described(Class<?> type) {
        var java = json.constructType(type);
        if (way == Way.ANSWER) {
            var context = json._serializationContext();
            return context.introspectBeanDescription(java, context.introspectClassAnnotations(java));
        }
        var context = json._deserializationContext();
        return context.introspectBeanDescription(java, context.introspectClassAnnotations(java));
    }

    /** What it has by name; whatever else a value may carry along is not described. */
    private List<BeanPropertyDefinition> properties(Class<?> type) {
        var described = described(type);
        var rest = described.findAnyGetter();
        return described.findProperties().stream()
                .filter(each -> rest == null || !each.getInternalName().equals(rest.getName()))
                .filter(each -> way == Way.ANSWER ? each.couldSerialize() : each.hasConstructorParameter())
                .toList();
    }

    private boolean isUnwrapped(BeanPropertyDefinition property) {
        var member = property.getPrimaryMember();
        return json.serializationConfig()
                        .getAnnotationIntrospector()
                        .findUnwrappingNameTransformer(json.serializationConfig(), member)
                != null;
    }

    private AnnotatedType typeOf(BeanPropertyDefinition property) {
        return way == Way.ANSWER
                ? typeOf(property.getAccessor())
                : component(property.getConstructorParameter().getDeclaringClass(), property.getInternalName());
    }

    private static AnnotatedType component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getAnnotatedType();
    }

    private static AnnotatedType typeOf(AnnotatedMember member) {
        AnnotatedElement element = member.getAnnotated();
        return element instanceof Method method
                ? method.getAnnotatedReturnType()
                : ((Field) element).getAnnotatedType();
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }
}
