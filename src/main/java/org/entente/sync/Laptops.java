package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.log.PublicKey;
import org.entente.log.SafetyWords;
import org.entente.log.SigningKey;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.HeldLog;
import org.entente.store.Space;
import org.jspecify.annotations.Nullable;

/// The laptops of our community: letting one join, starting one anew, declaring one lost or out of use. Safe on any
/// thread. What a laptop that wants to join does itself is in [Joining].
public final class Laptops {
    private final Home home;

    /// @param home the open data folder
    public Laptops(Home home) {
        this.home = home;
    }

    /// All laptops that our community has ever had, in the order in which they joined.
    public List<Standing.Device> all() {
        return home.store().trust().ours().standing().devices();
    }

    /// Whether a laptop is the one we are on.
    public boolean isThis(Standing.Device device) {
        return device.key().equals(home.store().device());
    }

    /// A laptop of ours by its name (any case) or the beginning of its key.
    ///
    /// @throws Refusal DEVICE_UNKNOWN with the name
    public Standing.Device find(String name) {
        List<Standing.Device> found =
                all().stream()
                        .filter(d ->
                                d.name().equalsIgnoreCase(name)
                                        || (name.length() >= 8 && d.key().text().startsWith(name)))
                        .toList();
        if (found.size() != 1) {
            throw new Refusal(Problem.DEVICE_UNKNOWN, name);
        }
        return found.getFirst();
    }

    /// The words that a person compares with those on the laptop that asks.
    public static List<String> words(Request request, Locale language) {
        return SafetyWords.of(request.device(), language);
    }

    /// Answers a laptop that asks to join: certifies it, and writes for it everything that our community has, sealed to it.
    ///
    /// @param folder where the answer goes
    /// @throws Refusal as [Home#root] and [Outgoing#take]
    public Outgoing.Taken accept(Request request, Path folder, char @Nullable [] passphrase, Progress progress) {
        SigningKey root = home.root(passphrase);
        boolean known = all().stream().anyMatch(d -> d.key().equals(request.device()));
        if (!known) {
            home.say(root, List.of(Statement.device(request.device(), request.receiving(), request.name())));
        }
        return new Outgoing(home)
                .take(List.of(home.store().trust().us()), folder, new Outgoing.Wish(false, true), progress);
    }

    /// The last entries of a laptop that we hold, for a revocation that lets what came in from it so far count.
    public List<Tip> heads(Standing.Device device) {
        List<Tip> heads = new ArrayList<>();
        for (Space space : home.records().spaces()) {
            for (HeldLog log : home.store().shelf().logs(space.id())) {
                if (log.origin().device().equals(device.key()) && log.first() == 1) {
                    heads.add(log.head());
                }
            }
        }
        return heads;
    }

    /// Declares a laptop lost or stolen. What it wrote counts up to the entries named; a later call can let more of it
    /// count, never less.
    ///
    /// @param cuts usually [#heads]
    /// @throws Refusal as [Home#root]; DEVICE_THIS for the laptop we are on
    public void revoke(Standing.Device device, List<Tip> cuts, char @Nullable [] passphrase) {
        requireOther(device);
        home.say(home.root(passphrase), List.of(Statement.revoke(device.key(), cuts, System.currentTimeMillis())));
    }

    /// Declares a laptop out of use of which nobody else can have the keys: all it wrote counts, nothing is sealed to it
    /// any longer.
    ///
    /// @throws Refusal as [#revoke]
    public void retire(Standing.Device device, char @Nullable [] passphrase) {
        requireOther(device);
        home.say(home.root(passphrase), List.of(Statement.retire(device.key(), System.currentTimeMillis())));
    }

    private void requireOther(Standing.Device device) {
        if (isThis(device)) {
            throw new Refusal(Problem.DEVICE_THIS, device.name());
        }
    }

    /// Says that a folder which was moved is no copy: the one it was moved from is gone.
    public static void claim(Path folder) {
        Path keys = folder.resolve("keys");
        try {
            DeviceKeys.read(keys).moved(keys).write(keys);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
    }

    /// Starts this laptop anew under the root key, as another laptop of our community: after its folder was copied, a
    /// backup put back, or it was declared lost and found again. Closes the data folder, which is then opened anew.
    ///
    /// @param name what people call it from now on
    /// @throws Refusal as [Home#root]
    public void renew(String name, char @Nullable [] passphrase) {
        SigningKey root = home.root(passphrase);
        Path keys = home.folder().resolve("keys");
        try {
            DeviceKeys fresh = DeviceKeys.fresh(keys, home.store().community());
            home.say(root, List.of(Home.certificate(fresh, name.strip())));
            fresh.write(keys);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, home.folder().toString());
        }
        home.close();
    }

    /// Reads the file in which a laptop asks to join.
    ///
    /// @throws Refusal FILE_MISSING, NOT_A_REQUEST
    public static Request readRequest(Path file) {
        return Request.read(file);
    }

    /// A name for a laptop that nobody has named: the community's and a number.
    public String nextName() {
        return home.name() + " " + (all().size() + 1);
    }

    /// Whether the folder holds an unanswered request of this laptop's.
    public static boolean isJoining(Path folder) {
        return Files.exists(folder.resolve("keys").resolve(Joining.FILE));
    }

    PublicKey community() {
        return home.store().community();
    }
}
