package dev.litfass.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whether a port is free, and if not, who has it. */
class PortOwner {

    private static final String LISTENING = "0A";
    private static final int LONGEST = 160;

    private PortOwner() {}

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** In words, as far as this machine tells: only Linux does, and only about one's own processes. */
    static String describe(int port) {
        return Stream.of("tcp", "tcp6")
                .map(table -> inode(Path.of("/proc/net", table), port))
                .flatMap(Optional::stream)
                .map(PortOwner::holder)
                .flatMap(Optional::stream)
                .findFirst()
                .map(PortOwner::describe)
                .orElse("another program");
    }

    private static String describe(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(path -> Path.of(path).getFileName().toString())
                .orElse("a program it does not show");
        String arguments = Stream.of(process.info().arguments().orElse(new String[0]))
                .filter(argument -> !argument.startsWith("-X") && !argument.startsWith("-D"))
                .collect(Collectors.joining(" "));
        String line = (command + " " + arguments).strip();
        return "process %d (%s)"
                .formatted(process.pid(), line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    }

    private static Optional<String> inode(Path table, int port) {
        String wanted = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(columns -> columns.length > 9)
                    .filter(columns -> columns[1].endsWith(wanted) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> holder(String inode) {
        String link = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(Path.of("/proc", Long.toString(process.pid()), "fd"), link))
                .findFirst();
    }

    private static boolean holds(Path descriptors, String link) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(descriptors)) {
            for (Path entry : entries) {
                if (link.equals(target(entry))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // Somebody else's process, or one that has just ended.
            return false;
        }
    }

    private static @Nullable String target(Path entry) {
        try {
            return Files.readSymbolicLink(entry).toString();
        } catch (IOException e) {
            return null;
        }
    }
}
