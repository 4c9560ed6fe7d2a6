package dev.litfass.content;

import dev.litfass.content.approval.ApprovalRequestId;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.PostId;
import dev.litfass.content.preview.PreviewId;
import dev.litfass.content.remark.RemarkId;
import dev.litfass.content.remark.ThreadId;
import dev.litfass.content.series.SeriesId;
import dev.litfass.content.version.VersionId;
import dev.litfass.platform.id.IdConverters;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service of what goes out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ContentApplication {

    public static void main(String[] args) {
        SpringApplication.run(ContentApplication.class, args);
    }

    @Bean
    IdConverters idConverters() {
        return IdConverters.of(
                PostId.class,
                AssetId.class,
                DeliveryId.class,
                SeriesId.class,
                ApprovalRequestId.class,
                VersionId.class,
                ThreadId.class,
                RemarkId.class,
                PreviewId.class);
    }
}
