package dev.litfass.testsupport;

import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails a class of service tests if one of the queries made in it looked through a whole collection. */
final class NoCollectionScans implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        var beans = SpringExtension.getApplicationContext(context);
        var client = beans.getBeanProvider(MongoClient.class).getIfUnique();
        if (client != null) {
            var scans = beans.getBean(QueryLog.class).collectionScans(client);
            if (!scans.isEmpty()) {
                throw new AssertionError("These queries have no index:\n" + String.join("\n", scans));
            }
        }
    }
}
