package dev.litfass.testsupport;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shapes of what a service reads and writes. Names, renames, what is left out and what is a plain value are asked of
 * the very mapper that the running service has; whether a value may be missing, of JSpecify. What may be null may also
 * be missing, so that a field can be left out or added without breaking a page that is older or newer than the server.
 */
final class ApiSchemas {

    /** Which way a value goes; a few records accept less than they answer. */
    enum Way {
        ANSWER,
        BODY
    }

    private static final String REFERENCE = "#/components/schemas/";

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
    private final Map<String, Object> answers = new TreeMap<>();
    private final Map<String, Object> bodies = new TreeMap<>();
    private final Map<String, Class<?>> names = new TreeMap<>();

    ApiSchemas(JsonMapper json) {
        this.json = json;
    }

    /** The schema of a type: a plain one, or a reference to one with a name. */
    Map<String, Object> of(AnnotatedType type, Way way) {
        return new Scope(way, Map.of()).of(type);
    }

    /** All named schemas. One that is read otherwise than written has two. */
    Map<String, Object> all() {
        var all = new TreeMap<>(answers);
        bodies.forEach((name, schema) -> all.put(bodyName(name), named(schema)));
        return all;
    }

    /** The same tree with the final names of what is read. */
    Object named(Object tree) {
        return renamed(
                tree,
                text -> text.startsWith(REFERENCE + "?")
                        ? REFERENCE + bodyName(text.substring(REFERENCE.length() + 1))
                        : text);
    }

    private String bodyName(String name) {
        return differing().contains(name) ? name + "Body" : name;
    }

    /** What is answered in another shape than it is read in, and whatever contains such a thing. */
    private Set<String> differing() {
        var differing = new HashSet<String>();
        for (var before = -1; before < differing.size(); ) {
            before = differing.size();
            bodies.forEach((name, schema) -> {
                var same = renamed(schema, text -> {
                    var used = text.startsWith(REFERENCE + "?") ? text.substring(REFERENCE.length() + 1) : null;
                    return used == null ? text : REFERENCE + used + (differing.contains(used) ? "Body" : "");
                });
                if (answers.containsKey(name) && !same.equals(answers.get(name))) {
                    differing.add(name);
                }
            });
        }
        return differing;
    }

    private static Object renamed(Object tree, UnaryOperator<String> rename) {
        if (tree instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            map.forEach((key, value) -> copy.put(key, renamed(value, rename)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(each -> renamed(each, rename)).toList();
        }
        return tree instanceof String text ? rename.apply(text) : tree;
    }

    /** Names and values by turns, in this order: the papers look alike each time they are written. */
    static Map<String, Object> tree(Object... namesAndValues) {
        var tree = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tree;
    }

    static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    static Class<?> raw(AnnotatedType type) {
        return raw(type.getType());
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : (Class<?>) type;
    }

    /** The name of a type without what it has only for our sake. */
    static String bare(Class<?> type) {
        return type.getSimpleName().replaceFirst("(?<=.)(Controller|View)$", "");
    }

    /** A nested type bears the name of what it stands in, unless it says that itself. */
    private String name(Class<?> type, String ofWhat) {
        var outer = type.getEnclosingClass();
        var own = type.getSimpleName();
        var name = ofWhat + (outer == null || own.contains(bare(outer)) ? own : bare(outer) + own);
        var other = names.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("%s and %s have the same name".formatted(type, other));
        }
        return name;
    }

    /** One way, and what the variables of a generic type stand for. */
    private final class Scope {

        private final Way way;
        private final Map<String, AnnotatedType> variables;

        Scope(Way way, Map<String, AnnotatedType> variables) {
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
                return reference(name(raw, ""), () -> constants(raw));
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
                return reference(name(raw, ""), () -> object(raw));
            }
            var bound = new TreeMap<String, AnnotatedType>();
            var parameters = raw.getTypeParameters();
            for (int i = 0; i < parameters.length; i++) {
                bound.put(parameters[i].getName(), argument(type, i));
            }
            var inside = of(argument(type, 0));
            var ofWhat = String.valueOf(inside.get("$ref")).replaceAll(".*/\\??", "");
            return reference(name(raw, ofWhat), () -> new Scope(way, bound).object(raw));
        }

        private Map<String, Object> reference(String name, Supplier<Map<String, Object>> shape) {
            var all = way == Way.ANSWER ? answers : bodies;
            if (!all.containsKey(name)) {
                all.put(name, Map.of());
                all.put(name, shape.get());
            }
            return Map.of("$ref", REFERENCE + (way == Way.BODY ? "?" : "") + name);
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

        private List<BeanPropertyDefinition> properties(Class<?> type) {
            return described(type).findProperties().stream()
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
}
