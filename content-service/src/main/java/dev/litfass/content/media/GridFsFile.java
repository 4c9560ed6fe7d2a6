package dev.litfass.content.media;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The entry of a file in GridFS.
 *
 * @param id under which its pieces lie
 * @param filename the {@link MediaKey}
 */
@Document("fs.files")
@CompoundIndex(name = "filename_1_uploadDate_1", def = "{filename: 1, uploadDate: 1}")
record GridFsFile(@Id Object id, long length, int chunkSize, Instant uploadDate, String filename) {}
