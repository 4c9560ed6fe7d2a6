package dev.litfass.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.litfass.embeddedmongo.bson.BsonBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTests {

    private EmbeddedMongo mongo;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.inMemory();
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    private int port() {
        return Integer.parseInt(mongo.uri().substring(mongo.uri().lastIndexOf(':') + 1));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static byte[] message(int flags, byte[] sections) {
        ByteBuffer buffer = ByteBuffer.allocate(20 + sections.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(20 + sections.length)
                .putInt(77)
                .putInt(0)
                .putInt(2013)
                .putInt(flags)
                .put(sections);
        return buffer.array();
    }

    private static byte[] section(String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        out.writeBytes(BsonBytes.encode(BsonDocument.parse(json)));
        return out.toByteArray();
    }

    private static BsonDocument answer(Socket socket) throws IOException {
        byte[] header = socket.getInputStream().readNBytes(16);
        int length = BsonBytes.lengthAt(header, 0);
        assertThat(BsonBytes.lengthAt(header, 8)).isEqualTo(77);
        return BsonBytes.decode(socket.getInputStream().readNBytes(length - 16), 5);
    }

    @Test
    void answersBrokenDocumentsAndGoesOn() throws Exception {
        try (Socket socket = connect()) {
            byte[] broken = section("{ping: 1, $db: 'admin'}");
            broken[5] = 0x44;
            socket.getOutputStream().write(message(0, broken));
            assertThat(answer(socket).getInt32("code").getValue()).isEqualTo(22);
            socket.getOutputStream().write(message(0, section("{ping: 1, $db: 'admin'}")));
            assertThat(answer(socket).getDouble("ok").getValue()).isEqualTo(1.0);
            byte[] unknownFlag = message(4, section("{ping: 1, $db: 'admin'}"));
            socket.getOutputStream().write(unknownFlag);
            assertThat(answer(socket).getInt32("code").getValue()).isEqualTo(17);
        }
    }

    @Test
    void skipsChecksumsAndStaysSilentWhenAskedTo() throws Exception {
        try (Socket socket = connect()) {
            byte[] ping = section("{ping: 1, $db: 'admin'}");
            socket.getOutputStream().write(message(1, java.util.Arrays.copyOf(ping, ping.length + 4)));
            assertThat(answer(socket).getDouble("ok").getValue()).isEqualTo(1.0);
            socket.getOutputStream().write(message(2, section("{insert: 'c', documents: [{_id: 1}], $db: 'd'}")));
            socket.getOutputStream().write(message(0, section("{count: 'c', $db: 'd'}")));
            assertThat(answer(socket).getInt32("n").getValue()).isEqualTo(1);
        }
    }

    @Test
    void survivesAnyBytes() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            if (i % 2 == 0) {
                byte[] real = message(0, section("{find: 'c', filter: {a: {$gt: 1}}, $db: 'd'}"));
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    real[4 + random.nextInt(real.length - 4)] ^= (byte) (1 << random.nextInt(8));
                }
                noise = real;
            }
            try (Socket socket = connect()) {
                socket.getOutputStream().write(noise);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (java.net.SocketException e) {
                // Reset by the server, which is one way to refuse.
            }
        }
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(client.getDatabase("d").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        for (NetworkInterface network : java.util.Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : java.util.Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress() && address instanceof java.net.Inet4Address) {
                    assertThat(isOpen(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
