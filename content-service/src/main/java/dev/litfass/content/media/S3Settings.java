package dev.litfass.content.media;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store for media files that speaks S3, where {@code litfass.media.store} says {@code s3}.
 *
 * @param bucket in which they lie; it has to be there; null where nothing lies in S3
 * @param endpoint of another provider than Amazon; null for Amazon's own
 * @param accessKey null where the machine itself has the right, as in Amazon's cloud
 * @param pathStyle whether the bucket stands in the path, as most other providers want it
 */
@ConfigurationProperties("litfass.media.s3")
record S3Settings(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("eu-central-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle) {

    S3Settings {
        if (accessKey != null && secretKey == null) {
            throw new IllegalArgumentException("litfass.media.s3.secret-key belongs to the access key");
        }
    }

    String requireBucket() {
        if (bucket == null || bucket.isBlank()) {
            throw new IllegalArgumentException("litfass.media.s3.bucket has to name a bucket");
        }
        return bucket;
    }

    @Override
    public String toString() {
        return "S3Settings[" + bucket + "]";
    }
}
