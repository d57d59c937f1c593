package org.entente.sync.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.Tools;
import org.jspecify.annotations.Nullable;

/// A Syncthing of its own with one folder that it shares with another: on the loopback address only, announced to nobody,
/// over no relay, reporting nothing, never upgrading itself.
final class Carrier implements AutoCloseable {
    private final Path home;
    private final Path folder;
    private final int port;
    private final String id;
    private @Nullable Process process;

    /// @param folder what it carries
    Carrier(Path home, Path folder) throws Exception {
        this.home = home;
        this.folder = folder;
        Files.createDirectories(folder.resolve(".stfolder"));
        Tools.Said made = Tools.run(new byte[0], "syncthing", "generate", "--no-default-folder", "--home=" + home);
        if (made.status() != 0) {
            throw new IOException(made.text() + made.err());
        }
        id = Tools.run(new byte[0], "syncthing", "serve", "--device-id", "--home=" + home).text().strip();
        port = freePort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// What it carries.
    Path folder() {
        return folder;
    }

    /// Starts it, to share its folder with another one.
    void start(Carrier other) throws IOException {
        Files.writeString(home.resolve("config.xml"), configuration(List.of(this, other)));
        ProcessBuilder builder =
                new ProcessBuilder(
                        "syncthing", "serve", "--no-browser", "--no-restart", "--no-upgrade", "--home=" + home);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("STNOUPGRADE", "1");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
    }

    /// What it says.
    Path log() {
        return home.resolve("carrier.log");
    }

    private String configuration(List<Carrier> both) throws IOException {
        StringBuilder members = new StringBuilder();
        StringBuilder devices = new StringBuilder();
        for (Carrier one : both) {
            members.append("<device id=\"%s\"/>".formatted(one.id));
            devices.append(
                    "<device id=\"%s\" name=\"%s\"><address>tcp://127.0.0.1:%d</address></device>"
                            .formatted(one.id, one.home.getFileName(), one.port));
        }
        return """
        <configuration version="35">
          <folder id="exchange" label="exchange" path="%s" type="sendreceive" rescanIntervalS="5"
              fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true">%s<maxConflicts>10</maxConflicts></folder>
          %s
          <gui enabled="true" tls="false"><address>127.0.0.1:%d</address></gui>
          <options>
            <listenAddress>tcp://127.0.0.1:%d</listenAddress>
            <globalAnnounceEnabled>false</globalAnnounceEnabled>
            <localAnnounceEnabled>false</localAnnounceEnabled>
            <announceLANAddresses>false</announceLANAddresses>
            <relaysEnabled>false</relaysEnabled>
            <natEnabled>false</natEnabled>
            <stunKeepaliveStartS>0</stunKeepaliveStartS>
            <urAccepted>-1</urAccepted>
            <crashReportingEnabled>false</crashReportingEnabled>
            <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
            <startBrowser>false</startBrowser>
            <reconnectionIntervalS>2</reconnectionIntervalS>
          </options>
        </configuration>
        """
                .formatted(folder, members, devices, freePort(), port);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }
}
