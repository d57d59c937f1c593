package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.bundle.BundleReader;
import org.entente.bundle.OpenBundle;
import org.entente.bundle.Seal;
import org.entente.log.Canonical;
import org.entente.log.Card;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.SigningKey;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Model;
import org.jspecify.annotations.Nullable;

/// What a laptop does that joins a community: it asks by a file, and takes in the answer, which certifies it and brings
/// everything that the community has. Its keys are made when it asks and never leave it.
///
/// A laptop whose folder was copied, or which was declared lost, can ask again in the same folder: its records stay.
public final class Joining {
    static final String FILE = "joining.json";

    private Joining() {}

    /// Makes keys for a laptop that wants to join, and writes the file in which it asks.
    ///
    /// @param folder the laptop's data folder
    /// @param name   what its people will call it
    /// @param out    the file to write, for a laptop of the community
    /// @throws Refusal FIELD_REQUIRED, FOLDER_UNWRITABLE, FILE_UNWRITABLE
    public static Request ask(Path folder, String name, Path out) {
        if (name.isBlank()) {
            throw new Refusal(Problem.FIELD_REQUIRED, "name");
        }
        Path keys = Folders.makePrivate(Folders.makePrivate(folder).resolve("keys"));
        SigningKey signing = SigningKey.random();
        Seal.Receiving receiving = Seal.newReceiving();
        Request request = new Request(signing.publicKey(), receiving.recipient(), name.strip());
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("identity", receiving.identity());
        map.put("name", request.name());
        map.put("receiving", receiving.recipient());
        map.put("seed", Encoding.base64(signing.seed()));
        try {
            Folders.writePrivate(keys.resolve(FILE), Canonical.encode(map));
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
        try {
            Files.write(out, request.sign(signing));
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_UNWRITABLE, out.toString());
        }
        return request;
    }

    private record Asked(SigningKey signing, Seal.Receiving receiving, String name) {
        static Asked read(Path keys) {
            Path file = keys.resolve(FILE);
            if (!Files.exists(file)) {
                throw new Refusal(Problem.JOIN_NOT_ASKED);
            }
            try {
                Map<String, @Nullable Object> map = Json.object(Files.readAllBytes(file), "joining");
                return new Asked(
                        SigningKey.of(Encoding.base64(Json.string(map, "seed"), 32, "seed")),
                        new Seal.Receiving(Json.string(map, "identity"), Json.string(map, "receiving")),
                        Json.string(map, "name"));
            } catch (IOException | Malformed e) {
                throw new Refusal(e, Problem.KEYS_DAMAGED, file.toString());
            }
        }
    }

    /// The request that a folder waits to have answered, for showing its words again.
    ///
    /// @throws Refusal JOIN_NOT_ASKED
    public static Request asked(Path folder) {
        Asked asked = Asked.read(folder.resolve("keys"));
        return new Request(asked.signing().publicKey(), asked.receiving().recipient(), asked.name());
    }

    /// What an answer says, before it is taken in: the community that lets this laptop join, whose safety words a person
    /// compares.
    ///
    /// @throws Refusal JOIN_NOT_ASKED; JOIN_NOT_ANSWERED where the file is no answer to this laptop; as [BundleReader#open]
    public static Card look(Path folder, Path answer) {
        Asked asked = Asked.read(folder.resolve("keys"));
        Path staging = Folders.makePrivate(folder.resolve("staging"));
        try (OpenBundle bundle = new BundleReader(staging, List.of(asked.receiving().identity())).open(answer)) {
            PublicKey community = bundle.manifest().from().community();
            List<Statement> own = bundle.cards().stream().filter(s -> s.community().equals(community)).toList();
            Card card = new Card(community, own).genuine();
            if (card.standing().device(asked.signing().publicKey()).filter(Standing.Device::isLive).isEmpty()) {
                throw new Refusal(Problem.JOIN_NOT_ANSWERED, String.valueOf(answer.getFileName()));
            }
            return card;
        } catch (Refusal e) {
            throw e.problem() == Problem.NOT_FOR_US
                    ? new Refusal(e, Problem.JOIN_NOT_ANSWERED, String.valueOf(answer.getFileName()))
                    : e;
        }
    }

    /// Takes the answer in: from then on this laptop speaks for the community.
    ///
    /// @throws Refusal as [#look] and [Incoming#bringIn]
    public static Home join(Path folder, Model model, Path answer, Progress progress) {
        Path keys = folder.resolve("keys");
        Card card = look(folder, answer);
        Asked asked = Asked.read(keys);
        try {
            new DeviceKeys(
                            card.community(),
                            asked.signing(),
                            asked.receiving(),
                            DeviceKeys.all(keys, asked.receiving()),
                            Whereabouts.of(keys))
                    .write(keys);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
        Home home = Home.open(folder, model);
        boolean joined = false;
        try {
            home.store().trust().add(card);
            new Incoming(home).bringIn(answer, progress);
            Files.deleteIfExists(keys.resolve(FILE));
            Files.deleteIfExists(keys.resolve(Backup.RESTORED));
            joined = true;
            return home;
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        } finally {
            if (!joined) {
                home.close();
            }
        }
    }
}
