package dev.litfass.content.media;

import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/** A piece of a file in GridFS. */
@Document(GridFsPiece.COLLECTION)
@CompoundIndex(name = "files_id_1_n_1", def = "{files_id: 1, n: 1}", unique = true)
record GridFsPiece(@Id Object id, @Field("files_id") Object file, int n, Binary data) {

    static final String COLLECTION = "fs.chunks";
}
