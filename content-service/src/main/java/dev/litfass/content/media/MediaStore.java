package dev.litfass.content.media;

import dev.litfass.contracts.id.ClientId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsTemplate;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsUpload;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The bytes of pictures, in GridFS under the asset's id. */
@Component
public class MediaStore {

    private final ReactiveGridFsTemplate files;

    MediaStore(ReactiveGridFsTemplate files) {
        this.files = files;
    }

    Mono<Void> put(ClientId client, AssetId id, byte[] content) {
        var upload = ReactiveGridFsUpload.fromPublisher(
                        Mono.fromSupplier(() -> (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(content)))
                .filename(name(client, id))
                .build();
        return files.store(upload).then();
    }

    /** The whole file; empty where there is none. */
    public Mono<byte[]> bytes(ClientId client, AssetId id) {
        return files.findOne(new Query(Criteria.where("filename").is(name(client, id))))
                .flatMap(files::getResource)
                .flatMap(resource -> DataBufferUtils.join(resource.getDownloadStream()))
                .map(buffer -> {
                    var bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                });
    }

    private static String name(ClientId client, AssetId id) {
        return client + "/" + id;
    }
}
