package dev.litfass.testsupport;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

    private final JsonMapper json;
    private final Map<String, Object> answers = new TreeMap<>();
    private final Map<String, Object> bodies = new TreeMap<>();
    private final Map<String, Class<?>> names = new TreeMap<>();

    ApiSchemas(JsonMapper json) {
        this.json = json;
    }

    /** The schema of a type: a plain one, or a reference to one with a name. */
    Map<String, Object> of(AnnotatedType type, Way way) {
        return new ApiShape(json, this, way, Map.of()).of(type);
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

    /** A nested type bears the name of what it stands in, as far as it does not say that itself. */
    String name(Class<?> type, String ofWhat) {
        var name = ofWhat + nested(type.getEnclosingClass(), type.getSimpleName());
        var other = names.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("%s and %s have the same name".formatted(type, other));
        }
        return name;
    }

    private static String nested(@Nullable Class<?> outer, String own) {
        if (outer == null || own.contains(bare(outer))) {
            return own;
        }
        return bare(outer).endsWith(own) ? bare(outer) : bare(outer) + own;
    }

    /** A reference to the schema of this name, which is made where it is not yet there. */
    Map<String, Object> reference(String name, Way way, Supplier<Map<String, Object>> shape) {
        var all = way == Way.ANSWER ? answers : bodies;
        if (!all.containsKey(name)) {
            all.put(name, Map.of());
            all.put(name, shape.get());
        }
        return Map.of("$ref", REFERENCE + (way == Way.BODY ? "?" : "") + name);
    }
}
