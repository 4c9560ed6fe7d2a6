package dev.litfass.embeddedmongo.contract;

import static dev.litfass.embeddedmongo.contract.Contract.aggregate;
import static dev.litfass.embeddedmongo.contract.Contract.doc;
import static dev.litfass.embeddedmongo.contract.Contract.docs;
import static dev.litfass.embeddedmongo.contract.Contract.onlyOurs;
import static dev.litfass.embeddedmongo.contract.Contract.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Contract.class)
class AggregationContractTests {

    private static void posts(MongoCollection<Document> things) {
        things.insertMany(docs(
                "{_id: 1, client: 'a', network: 'm', likes: 3, tags: ['x', 'y'], at: {$date: '2026-03-28T23:30:00Z'}}",
                "{_id: 2, client: 'a', network: 'b', likes: 5, tags: ['x'], at: {$date: '2026-03-29T00:30:00Z'}}",
                "{_id: 3, client: 'b', network: 'm', likes: 7, tags: [], at: {$date: '2026-03-29T01:30:00Z'}}",
                "{_id: 4, client: 'a', network: 'm', at: {$date: '2026-10-25T00:30:00Z'}}"));
    }

    @Test
    void matchesSortsAndCuts(MongoCollection<Document> things) {
        posts(things);
        assertThat(aggregate(
                        things,
                        "{$match: {client: 'a'}}",
                        "{$sort: {likes: -1}}",
                        "{$skip: 1}",
                        "{$limit: 1}",
                        "{$project: {likes: 1}}"))
                .isEqualTo(docs("{_id: 1, likes: 3}"));
        assertThat(aggregate(things, "{$limit: 2}", "{$skip: 1}", "{$count: 'n'}"))
                .isEqualTo(docs("{n: 1}"));
        assertThat(aggregate(things, "{$match: {client: 'z'}}", "{$count: 'n'}"))
                .isEmpty();
        assertThat(aggregate(things, "{$project: {likes: 1}}", "{$match: {likes: {$gt: 3}}}", "{$sort: {likes: -1}}"))
                .isEqualTo(docs("{_id: 3, likes: 7}", "{_id: 2, likes: 5}"));
    }

    @Test
    void groups(MongoCollection<Document> things) {
        posts(things);
        assertThat(aggregate(
                        things,
                        "{$sort: {_id: 1}}",
                        "{$group: {_id: '$client', n: {$sum: 1}, likes: {$sum: '$likes'}, mean: {$avg: '$likes'}, least: {$min: '$likes'},"
                                + " most: {$max: '$likes'}, first: {$first: '$_id'}, last: {$last: '$_id'}, all: {$push: '$likes'}, count: {$count: {}}}}",
                        "{$sort: {_id: 1}}"))
                .isEqualTo(
                        docs(
                                "{_id: 'a', n: 3, likes: 8, mean: 4.0, least: 3, most: 5, first: 1, last: 4, all: [3, 5], count: 3}",
                                "{_id: 'b', n: 1, likes: 7, mean: 7.0, least: 7, most: 7, first: 3, last: 3, all: [7], count: 1}"));
        assertThat(aggregate(
                        things,
                        "{$group: {_id: {c: '$client', n: '$network'}, n: {$sum: 1}}}",
                        "{$sort: {n: -1, '_id.c': 1, '_id.n': 1}}"))
                .isEqualTo(docs(
                        "{_id: {c: 'a', n: 'm'}, n: 2}",
                        "{_id: {c: 'a', n: 'b'}, n: 1}",
                        "{_id: {c: 'b', n: 'm'}, n: 1}"));
        assertThat(aggregate(things, "{$group: {_id: null, tags: {$addToSet: '$network'}, none: {$avg: '$nothing'}}}")
                        .get(0)
                        .getList("tags", String.class))
                .containsExactlyInAnyOrder("m", "b");
        assertThat(aggregate(things, "{$group: {_id: '$nothing', n: {$sum: '$client'}}}"))
                .isEqualTo(docs("{_id: null, n: 0}"));
        assertThat(aggregate(things, "{$sortByCount: '$client'}"))
                .isEqualTo(docs("{_id: 'a', count: 3}", "{_id: 'b', count: 1}"));
    }

    @Test
    void groupsByTheDayInATimeZone(MongoCollection<Document> things) {
        posts(things);
        assertThat(aggregate(
                        things,
                        "{$group: {_id: {$dateToString: {date: '$at', format: '%Y-%m-%d', timezone: 'Europe/Berlin'}}, n: {$sum: 1}}}",
                        "{$sort: {_id: 1}}"))
                .isEqualTo(docs("{_id: '2026-03-29', n: 3}", "{_id: '2026-10-25', n: 1}"));
        assertThat(aggregate(
                        things,
                        "{$project: {h: {$dateToString: {date: '$at', format: '%H:%M %z', timezone: 'Europe/Berlin'}}}}",
                        "{$sort: {_id: 1}}"))
                .extracting(document -> document.getString("h"))
                .containsExactly("00:30 +0100", "01:30 +0100", "03:30 +0200", "02:30 +0200");
        refuses(
                40485,
                () -> aggregate(things, "{$project: {h: {$dateToString: {date: '$at', timezone: 'Mars/Base'}}}}"));
        refuses(18536, () -> aggregate(things, "{$project: {h: {$dateToString: {date: '$at', format: '%Q'}}}}"));
    }

    @Test
    void unwinds(MongoCollection<Document> things) {
        posts(things);
        assertThat(aggregate(
                        things, "{$unwind: '$tags'}", "{$group: {_id: '$tags', n: {$sum: 1}}}", "{$sort: {_id: 1}}"))
                .isEqualTo(docs("{_id: 'x', n: 2}", "{_id: 'y', n: 1}"));
        assertThat(aggregate(
                        things,
                        "{$unwind: {path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true}}",
                        "{$sort: {_id: 1, i: 1}}",
                        "{$project: {tags: 1, i: 1}}"))
                .isEqualTo(docs(
                        "{_id: 1, tags: 'x', i: {$numberLong: '0'}}",
                        "{_id: 1, tags: 'y', i: {$numberLong: '1'}}",
                        "{_id: 2, tags: 'x', i: {$numberLong: '0'}}",
                        "{_id: 3, i: null}",
                        "{_id: 4, i: null}"));
    }

    @Test
    void addsAndReplacesFields(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1, a: {b: 1}, l: [{p: 1}, {p: 2}], n: 5}"));
        assertThat(aggregate(
                        things, "{$addFields: {'a.c': {$add: ['$n', 1]}, 'l.q': 0, n: '$$REMOVE', s: {$size: '$l'}}}"))
                .isEqualTo(docs("{_id: 1, a: {b: 1, c: 6}, l: [{p: 1, q: 0}, {p: 2, q: 0}], s: 2}"));
        assertThat(aggregate(things, "{$set: {n: '$a.b', ps: '$l.p'}}", "{$unset: ['a', 'l']}"))
                .isEqualTo(docs("{_id: 1, n: 1, ps: [1, 2]}"));
        assertThat(aggregate(things, "{$replaceRoot: {newRoot: '$a'}}")).isEqualTo(docs("{b: 1}"));
        assertThat(aggregate(things, "{$replaceWith: {$mergeObjects: ['$a', {z: '$n'}]}}"))
                .isEqualTo(docs("{b: 1, z: 5}"));
        refuses(40228, () -> aggregate(things, "{$replaceRoot: {newRoot: '$n'}}"));
    }

    @Test
    void putsIntoBuckets(MongoCollection<Document> things) {
        posts(things);
        assertThat(
                        aggregate(
                                things,
                                "{$bucket: {groupBy: '$likes', boundaries: [0, 5, 10], default: 'none', output: {n: {$sum: 1}, ids: {$push: '$_id'}}}}"))
                .isEqualTo(docs(
                        "{_id: 0, n: 1, ids: [1]}", "{_id: 5, n: 2, ids: [2, 3]}", "{_id: 'none', n: 1, ids: [4]}"));
        refuses(40194, () -> aggregate(things, "{$bucket: {groupBy: '$likes', boundaries: [5, 0]}}"));
    }

    @Test
    void answersSeveralQuestionsAtOnce(MongoCollection<Document> things) {
        posts(things);
        assertThat(
                        aggregate(
                                things,
                                "{$match: {client: 'a'}}",
                                "{$facet: {page: [{$sort: {_id: -1}}, {$limit: 1}, {$project: {_id: 1}}], total: [{$count: 'n'}], none: [{$match: {x: 1}}]}}"))
                .isEqualTo(docs("{page: [{_id: 4}], total: [{n: 3}], none: []}"));
    }

    @Test
    void looksUpOtherDocuments(MongoCollection<Document> things, MongoDatabase database) {
        String other = things.getNamespace().getCollectionName() + "_clients";
        database.getCollection(other)
                .insertMany(docs(
                        "{_id: 'a', name: 'A', size: 2}", "{_id: 'b', name: 'B', size: 9}", "{_id: 'n', name: null}"));
        posts(things);
        things.insertOne(doc("{_id: 5, clients: ['a', 'b']}"));
        assertThat(aggregate(
                        things,
                        "{$match: {_id: 1}}",
                        "{$lookup: {from: '" + other + "', localField: 'client', foreignField: '_id', as: 'c'}}",
                        "{$project: {'c.name': 1}}"))
                .isEqualTo(docs("{_id: 1, c: [{name: 'A'}]}"));
        assertThat(aggregate(
                        things,
                        "{$match: {_id: 5}}",
                        "{$lookup: {from: '" + other + "', localField: 'clients', foreignField: '_id', as: 'c'}}",
                        "{$project: {n: {$size: '$c'}}}"))
                .isEqualTo(docs("{_id: 5, n: 2}"));
        assertThat(aggregate(
                        things,
                        "{$match: {_id: 3}}",
                        "{$lookup: {from: '" + other
                                + "', let: {l: '$likes'}, pipeline: [{$match: {$expr: {$gt: ['$size', '$$l']}}}, {$project: {_id: 1}}], as: 'c'}}",
                        "{$project: {c: 1}}"))
                .isEqualTo(docs("{_id: 3, c: [{_id: 'b'}]}"));
        assertThat(aggregate(
                        things,
                        "{$match: {_id: 5}}",
                        "{$lookup: {from: '" + other + "', localField: 'nothing', foreignField: 'name', as: 'c'}}",
                        "{$project: {'c._id': 1}}"))
                .as("missing is equal to null")
                .isEqualTo(docs("{_id: 5, c: [{_id: 'n'}]}"));
    }

    @Test
    void mergesIntoACollection(MongoCollection<Document> things, MongoDatabase database) {
        posts(things);
        MongoCollection<Document> totals =
                database.getCollection(things.getNamespace().getCollectionName() + "_totals");
        totals.insertOne(doc("{_id: 'a', kept: true}"));
        aggregate(
                things,
                "{$group: {_id: '$client', n: {$sum: 1}}}",
                "{$merge: {into: '" + totals.getNamespace().getCollectionName() + "'}}");
        assertThat(totals.find().sort(doc("{_id: 1}")).into(new ArrayList<>()))
                .isEqualTo(docs("{_id: 'a', kept: true, n: 3}", "{_id: 'b', n: 1}"));
        aggregate(
                things,
                "{$group: {_id: '$client', m: {$sum: 1}}}",
                "{$merge: {into: '" + totals.getNamespace().getCollectionName()
                        + "', whenMatched: 'replace', whenNotMatched: 'discard'}}");
        assertThat(totals.find().sort(doc("{_id: 1}")).into(new ArrayList<>()))
                .isEqualTo(docs("{_id: 'a', m: 3}", "{_id: 'b', m: 1}"));
        refuses(
                51183,
                () -> aggregate(
                        things, "{$merge: {into: '" + totals.getNamespace().getCollectionName() + "', on: 'm'}}"));
        refuses(40601, () -> aggregate(things, "{$merge: {into: 'x'}}", "{$limit: 1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{$add: ['$i', 2, 0.5]} | 7.5",
                "{$add: [2147483647, 1]} | {$numberLong: '2147483648'}",
                "{$add: ['$t', 1000]} | {$date: '2026-01-01T00:00:01Z'}",
                "{$add: ['$i', null]} | null",
                "{$subtract: ['$i', 2]} | 3",
                "{$subtract: ['$t', '$t']} | {$numberLong: '0'}",
                "{$multiply: ['$i', 2, 3]} | 30",
                "{$divide: ['$i', 2]} | 2.5",
                "{$mod: ['$i', 3]} | 2",
                "{$abs: -5} | 5",
                "{$floor: 1.7} | 1.0",
                "{$ceil: 1.2} | 2.0",
                "{$cond: [{$gt: ['$i', 3]}, 'big', 'small']} | 'big'",
                "{$cond: {if: '$none', then: 1, else: 2}} | 2",
                "{$ifNull: ['$none', '$nothing', 'else']} | 'else'",
                "{$eq: ['$i', 5.0]} | true",
                "{$gt: [null, '$none']} | true",
                "{$cmp: ['$i', 9]} | -1",
                "{$and: ['$i', true]} | true",
                "{$or: [0, null]} | false",
                "{$not: ['$none']} | true",
                "{$concat: ['a', '-', '$s']} | 'a-Text'",
                "{$toUpper: '$s'} | 'TEXT'",
                "{$toLower: '$s'} | 'text'",
                "{$strLenCP: 'ä😀'} | 2",
                "{$substrCP: ['$s', 1, 2]} | 'ex'",
                "{$size: '$l'} | 3",
                "{$arrayElemAt: ['$l', -1]} | 3",
                "{$first: '$l'} | 1",
                "{$in: [2, '$l']} | true",
                "{$slice: ['$l', 2]} | [1, 2]",
                "{$concatArrays: ['$l', [9]]} | [1, 2, 3, 9]",
                "{$filter: {input: '$l', as: 'e', cond: {$gte: ['$$e', 2]}}} | [2, 3]",
                "{$map: {input: '$l', as: 'e', in: {$multiply: ['$$e', 2]}}} | [2, 4, 6]",
                "{$reduce: {input: '$l', initialValue: 0, in: {$add: ['$$value', '$$this']}}} | 6",
                "{$sum: '$l'} | 6",
                "{$avg: '$l'} | 2.0",
                "{$max: ['$i', 9, null]} | 9",
                "{$type: '$i'} | 'int'",
                "{$type: '$none'} | 'missing'",
                "{$year: '$t'} | 2026",
                "{$hour: {date: '$t', timezone: 'Europe/Berlin'}} | 1",
                "{$isoWeek: '$t'} | 1",
                "{$dateToString: {date: '$t'}} | '2026-01-01T00:00:00.000Z'",
                "{$dateToString: {date: '$none', onNull: 'never'}} | 'never'",
                "{$dateToString: {date: '$t', format: '%d.%m.%Y %H:%M', timezone: '+02:00'}} | '01.01.2026 02:00'",
                "{$month: {$date: '2026-10-25T01:30:05.123Z'}} | 10",
                "{$dayOfMonth: {$date: '2026-10-25T01:30:05.123Z'}} | 25",
                "{$dayOfYear: {$date: '2026-10-25T01:30:05.123Z'}} | 298",
                "{$minute: {$date: '2026-10-25T01:30:05.123Z'}} | 30",
                "{$second: {$date: '2026-10-25T01:30:05.123Z'}} | 5",
                "{$millisecond: {$date: '2026-10-25T01:30:05.123Z'}} | 123",
                "{$isoDayOfWeek: {$date: '2026-10-25T01:30:05.123Z'}} | 7",
                "{$isoWeekYear: {$date: '2027-01-01T00:00:00Z'}} | {$numberLong: '2026'}",
                "{$dayOfMonth: {date: {$date: '2026-10-25T23:30:00Z'}, timezone: 'Europe/Berlin'}} | 26",
                "{$toDate: {$numberLong: '0'}} | {$date: '1970-01-01T00:00:00Z'}",
                "{$toLong: '$t'} | {$numberLong: '1767225600000'}",
                "{$toLong: '$none'} | null",
                "{$isArray: '$l'} | true",
                "{$isArray: ['$i']} | false",
                "{$isNumber: '$i'} | true",
                "{$isNumber: '$s'} | false",
                "'$$CURRENT.s' | 'Text'",
                "{$literal: '$i'} | '$i'",
                "{$objectToArray: {a: 1}} | [{k: 'a', v: 1}]",
                "{$arrayToObject: [[['a', 1]]]} | {a: 1}",
                "{a: '$i', b: ['$s', '$none']} | {a: 5, b: ['Text', null]}",
                "{$toString: '$i'} | '5'",
                "'$o.p' | [1, 2]",
                "'$$ROOT.s' | 'Text'",
            })
    void computes(String expression, String expected, MongoCollection<Document> things) {
        things.insertOne(
                doc(
                        "{_id: 1, i: 5, s: 'Text', l: [1, 2, 3], t: {$date: '2026-01-01T00:00:00Z'}, o: [{p: 1}, {p: 2}, {}]}"));
        assertThat(aggregate(things, "{$project: {_id: 0, v: " + expression + "}}")
                        .get(0))
                .isEqualTo(doc("{v: " + expected + "}"));
    }

    @Test
    void refusesWhatItDoesNotKnow(MongoCollection<Document> things) {
        posts(things);
        refuses(40324, () -> aggregate(things, "{$foo: {}}"));
        refuses(40323, () -> aggregate(things, "{$match: {}, $limit: 1}"));
        refuses(168, () -> aggregate(things, "{$project: {x: {$foo: 1}}}"));
        refuses(15952, () -> aggregate(things, "{$group: {_id: null, x: {$foo: 1}}}"));
        refuses(15955, () -> aggregate(things, "{$group: {x: {$sum: 1}}}"));
        refuses(17276, () -> aggregate(things, "{$project: {x: '$$unknown'}}"));
        refuses(15958, () -> aggregate(things, "{$limit: 0}"));
        refuses(28818, () -> aggregate(things, "{$unwind: 'tags'}"));
        refuses(2, () -> aggregate(things, "{$match: {a: {$foo: 1}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$unionWith: 'x'}",
                "{$graphLookup: {from: 'x', startWith: '$a', connectFromField: 'a', connectToField: 'b', as: 'c'}}",
                "{$setWindowFields: {output: {}}}",
                "{$geoNear: {}}",
                "{$out: 'x'}",
                "{$redact: '$$KEEP'}",
                "{$sample: {size: 1}}",
            })
    void refusesStagesThatAreNotOffered(String stage, MongoCollection<Document> things) {
        onlyOurs();
        refuses(40324, () -> aggregate(things, stage));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$dateTrunc: {date: '$t', unit: 'day'}}",
                "{$dateAdd: {startDate: '$t', unit: 'day', amount: 1}}",
                "{$dateDiff: {startDate: '$t', endDate: '$t', unit: 'day'}}",
                "{$switch: {branches: []}}",
                "{$let: {vars: {a: 1}, in: '$$a'}}",
                "{$round: [1.5]}",
                "{$dayOfWeek: '$t'}",
            })
    void refusesExpressionsThatAreNotOffered(String expression, MongoCollection<Document> things) {
        onlyOurs();
        refuses(168, () -> aggregate(things, "{$project: {x: " + expression + "}}"));
        refuses(168, () -> things.find(doc("{$expr: " + expression + "}")).first());
    }

    @Test
    void keepsToTheOrderOfStages(MongoCollection<Document> things) {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(new Document("_id", i).append("a", i % 7));
        }
        things.insertMany(many);
        assertThat(aggregate(things, "{$sort: {a: 1, _id: 1}}", "{$limit: 10}", "{$match: {a: 0}}", "{$count: 'n'}"))
                .isEqualTo(docs("{n: 10}"));
        assertThat(things.aggregate(docs("{$match: {a: 3}}", "{$project: {_id: 1}}"))
                        .batchSize(10)
                        .into(new ArrayList<>()))
                .hasSize(143);
    }
}
