package dev.litfass.content.media;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Which store keeps the bytes of media files: GridFS, or one that speaks S3. */
@Configuration(proxyBeanMethods = false)
class MediaStores {

    private static final String STORE = "litfass.media.store";

    @Bean
    @ConditionalOnProperty(name = STORE, havingValue = "gridfs", matchIfMissing = true)
    MediaStore gridFs(ReactiveMongoTemplate mongo, Pieces pieces, Clock clock) {
        return new GridFsStore(mongo, pieces, clock);
    }

    /** In a class of its own, so that nothing of S3 is loaded where it is not used. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = STORE, havingValue = "s3")
    static class InS3 {

        private static final int CONNECTIONS = 64;
        private static final Duration CONNECT = Duration.ofSeconds(3);
        private static final Duration SILENCE = Duration.ofSeconds(30);

        @Bean
        S3AsyncClient s3(S3Settings settings) {
            var client = S3AsyncClient.builder()
                    .region(Region.of(settings.region()))
                    .forcePathStyle(settings.pathStyle())
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                            .maxConcurrency(CONNECTIONS)
                            .connectionTimeout(CONNECT)
                            .connectionAcquisitionTimeout(SILENCE)
                            .readTimeout(SILENCE)
                            .writeTimeout(SILENCE));
            if (settings.endpoint() != null) {
                client.endpointOverride(settings.endpoint());
            }
            if (settings.accessKey() != null) {
                client.credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
            }
            return client.build();
        }

        @Bean
        MediaStore s3Store(S3AsyncClient client, S3Settings settings, Pieces pieces) {
            return new S3Store(client, settings.requireBucket(), pieces);
        }
    }
}
