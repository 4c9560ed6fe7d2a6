package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Documents grouped by a key, with what is accumulated over each group; groups come in the order they were met. */
final class Group {

    /** One field of the outcome. */
    private record Output(String name, Supplier<Accumulator> accumulator, Expression expression) {}

    private final Expression.Scope scope;
    private final List<Output> outputs = new ArrayList<>();

    private Group(BsonDocument fields, Expression.Scope scope) {
        this.scope = scope;
        for (Map.Entry<String, BsonValue> field : fields.entrySet()) {
            String name = field.getKey();
            if (name.contains(".")) {
                throw new MongoError(40235, "The field name '" + name + "' cannot contain '.'");
            }
            if (name.startsWith("$")) {
                throw new MongoError(40236, "The field name '" + name + "' cannot be an operator name");
            }
            BsonValue value = field.getValue();
            if (!value.isDocument()
                    || value.asDocument().isEmpty()
                    || !value.asDocument().getFirstKey().startsWith("$")) {
                throw new MongoError(40234, "The field '" + name + "' must be an accumulator object");
            }
            if (value.asDocument().size() != 1) {
                throw new MongoError(40238, "The field '" + name + "' must specify one accumulator");
            }
            String operator = value.asDocument().getFirstKey();
            Supplier<Accumulator> accumulator = Accumulator.named(operator);
            BsonValue operand = Accumulator.operand(operator, value.asDocument().get(operator, BsonNull.VALUE));
            if (operand.isArray() && !operator.equals("$push") && !operator.equals("$addToSet")) {
                throw new MongoError(40237, "The " + operator + " accumulator is a unary operator");
            }
            outputs.add(new Output(name, accumulator, Stages.expression(operand, scope)));
        }
    }

    static Stage parse(BsonDocument document, Expression.Scope scope) {
        @Nullable BsonValue id = document.get("_id");
        if (id == null) {
            throw new MongoError(15955, "a group specification must include an _id");
        }
        BsonDocument fields = new BsonDocument();
        document.forEach((name, value) -> {
            if (!name.equals("_id")) {
                fields.append(name, value);
            }
        });
        Expression key = Stages.expression(id, scope);
        Group group = new Group(fields, scope);
        return Stage.gathering(input -> group.grouped(input, new LinkedHashMap<>(), document1 -> {
            @Nullable BsonValue value = key.evaluate(scope.on(document1));
            return value == null ? BsonNull.VALUE : value;
        }));
    }

    /** For groups whose key another stage decides; they come in the order of their keys. */
    static Iterator<BsonDocument> sorted(
            BsonDocument fields,
            Expression.Scope scope,
            Iterator<BsonDocument> input,
            Function<BsonDocument, BsonValue> key) {
        return new Group(fields, scope).grouped(input, new TreeMap<>(BsonOrder.ASCENDING), key);
    }

    static void requireOutputs(BsonDocument fields, Expression.Scope scope) {
        new Group(fields, scope);
    }

    private Iterator<BsonDocument> grouped(
            Iterator<BsonDocument> input,
            Map<BsonValue, List<Accumulator>> groups,
            Function<BsonDocument, BsonValue> key) {
        // Keys of one value but different types of number are one group; the first one met names it.
        TreeMap<BsonValue, BsonValue> names = new TreeMap<>(BsonOrder.ASCENDING);
        while (input.hasNext()) {
            BsonDocument document = input.next();
            BsonValue value = key.apply(document);
            BsonValue name = names.computeIfAbsent(value, Function.identity());
            List<Accumulator> accumulators = groups.computeIfAbsent(name, unused -> fresh());
            Expression.Scope here = scope.on(document);
            for (int i = 0; i < outputs.size(); i++) {
                accumulators.get(i).add(outputs.get(i).expression().evaluate(here));
            }
        }
        List<BsonDocument> result = new ArrayList<>(groups.size());
        groups.forEach((name, accumulators) -> {
            BsonDocument document = new BsonDocument("_id", name);
            for (int i = 0; i < outputs.size(); i++) {
                document.append(outputs.get(i).name(), accumulators.get(i).result());
            }
            result.add(document);
        });
        return result.iterator();
    }

    private List<Accumulator> fresh() {
        return outputs.stream().map(output -> output.accumulator().get()).toList();
    }
}
