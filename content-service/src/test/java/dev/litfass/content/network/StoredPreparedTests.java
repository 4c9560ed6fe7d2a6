package dev.litfass.content.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

class StoredPreparedTests extends ContentTest {

    @Autowired
    private MappingMongoConverter documents;

    /** Each kind as it stands in the database, told by the network it belongs to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{network: 'MASTODON', media: {croissant: '22348641'}}",
                "{network: 'BLUESKY', media: {}, blobs: {croissant: '{}'}, mentions: {'anna·bsky·social': 'did:plc:anna'},"
                        + " gate: 'at://did:plc:abc/app.bsky.feed.threadgate/3k', cids: {'at://did:plc:anna/app·bsky·feed·post/3k': 'bafy1'}}",
                "{network: 'WORDPRESS', media: {}, draft: '41', pictures: {croissant: {id: '7', url: 'https://blog.example/a.png'}},"
                        + " categories: {'Kaffee & Kuchen': '4'}, tags: {Roggen: '12'}}",
                "{network: 'SIMULATOR', treatment: {kind: 'B', readBack: true, keyLifeSeconds: 60, account: 'a1'},"
                        + " media: {croissant: 'm1'}, draft: 'd1'}",
                "{network: 'LINKEDIN', media: {}, images: {croissant: 'urn:li:image:C4E10AQ'}}",
                "{network: 'FACEBOOK', media: {}, post: '1001_7001', photos: {croissant: '501'}}",
                "{network: 'FACEBOOK', media: {}, photos: {}, video: {id: '301', session: 's-1',"
                        + " from: {$numberLong: '4294967296'}, to: {$numberLong: '4294967299'}}}",
                "{network: 'INSTAGRAM', media: {}, container: '901', items: {croissant: '801'}}",
                "{network: 'THREADS', media: {}, container: '901', items: {croissant: '801'}}",
                "{network: 'YOUTUBE', media: {}, session: 'https://www.googleapis.com/upload/youtube/v3/videos?upload_id=1',"
                        + " video: 'dQw4w9WgXcQ', hasThumbnail: true}",
                "{network: 'TIKTOK', media: {}, publishing: 'v_pub_file~v2-1.1', address: 'https://open-upload.tiktokapis.com/video/?upload_id=1',"
                        + " until: {$numberLong: '4102444800'}, told: true}",
                "{network: 'X', media: {}, pictures: {croissant: {id: '1146654567674912769', until: {$numberLong: '4102444800'}}}}",
                "{media: {}}",
                "{media: {draft: '41', 'mention:anna·bsky·social': 'did:plc:anna'}}",
            })
    void writesWhatItReads(String json) {
        var stored = Document.parse("{prepared: " + json + "}");

        var holder = documents.read(Holder.class, stored);

        var written = new Document();
        documents.write(holder, written);
        assertThat(Document.parse(written.toJson()).get("prepared")).isEqualTo(stored.get("prepared"));
    }

    @Test
    void takesTheKindOfANetworkThatIsGoneForNothing() {
        var stored = Document.parse("{prepared: {network: 'SCHILDERWALD', media: {croissant: 'm1'}}}");

        assertThat(documents.read(Holder.class, stored).prepared()).isEqualTo(Prepared.NOTHING);
    }

    record Holder(Prepared prepared) {}
}
