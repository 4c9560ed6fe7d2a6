package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.store.Catalog;
import dev.litfass.embeddedmongo.store.Explanation;
import java.util.function.Consumer;

/** What a pipeline runs in: the database, the variables and time of its expressions, and who is told of its searches. */
public record Surroundings(Catalog catalog, String database, Expression.Scope scope, Consumer<Explanation> searches) {

    Surroundings with(Expression.Scope other) {
        return new Surroundings(catalog, database, other, searches);
    }
}
