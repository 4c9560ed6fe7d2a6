package dev.litfass.content.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies ready at a network, as a document: the fields of its kind, and the network that the kind belongs to. A
 * document that names no network is of the form before; one of a network that is not there any more is nothing.
 */
@Configuration(proxyBeanMethods = false)
class StoredPrepared {

    private static final String NETWORK = "network";
    private static final String MEDIA = "media";

    /** In the name of a field a dot would part it. */
    private static final char DOT = '.';

    private static final char INSTEAD_OF_A_DOT = '\u00b7';

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    Reading preparedReading(List<Connector> connectors) {
        var kinds = new TreeMap<String, Class<? extends Prepared>>();
        connectors.forEach(connector ->
                kinds.put(connector.network().name(), connector.profile().prepared()));
        return new Reading(kinds);
    }

    @Bean
    Writing preparedWriting(List<Connector> connectors) {
        return new Writing(connectors);
    }

    @ReadingConverter
    record Reading(Map<String, Class<? extends Prepared>> kinds) implements Converter<Document, Prepared> {

        @Override
        public Prepared convert(Document stored) {
            var fields = renamed(stored, name -> name.replace(INSTEAD_OF_A_DOT, DOT));
            if (fields.remove(NETWORK) instanceof String network) {
                var kind = kinds.get(network);
                return kind == null ? Prepared.NOTHING : JSON.convertValue(fields, kind);
            }
            var untyped = JSON.convertValue(fields, Prepared.Untyped.class);
            return untyped.isEmpty() ? Prepared.NOTHING : untyped;
        }
    }

    @WritingConverter
    record Writing(List<Connector> connectors) implements Converter<Prepared, Document> {

        @Override
        public Document convert(Prepared prepared) {
            if (prepared instanceof Prepared.Nothing) {
                return new Document(MEDIA, new Document());
            }
            // What the version before looks into; it finds nothing there and makes everything ready again.
            var document = new Document(MEDIA, new Document());
            document.putAll(
                    renamed(JSON.convertValue(prepared, Document.class), name -> name.replace(DOT, INSTEAD_OF_A_DOT)));
            connectors.stream()
                    .filter(connector -> connector.profile().prepared().isInstance(prepared))
                    .findFirst()
                    .ifPresent(connector ->
                            document.put(NETWORK, connector.network().name()));
            return document;
        }
    }

    private static Document renamed(Map<?, ?> fields, UnaryOperator<String> name) {
        var renamed = new Document();
        fields.forEach((key, value) -> renamed.put(
                name.apply(String.valueOf(key)), value instanceof Map<?, ?> nested ? renamed(nested, name) : value));
        return renamed;
    }
}
