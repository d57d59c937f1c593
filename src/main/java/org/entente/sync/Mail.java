package org.entente.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.bundle.Seal;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.drive.DriveFile;
import org.jspecify.annotations.Nullable;

/// Mail: sealed bundles for others, which this laptop takes along unopened and leaves on the next drives. Each lies in
/// `mail/` in the data folder under its own name, which holds the bundle's id; `mail.json` says on which drives it has
/// been. It is never put twice on one drive, nor back on the one it came from; it goes once somebody says to have it, and
/// the oldest go first where room runs short. Safe on any thread.
public final class Mail {
    /// Most bytes taken along from one drive.
    public static final long FROM_ONE_DRIVE = 200L << 20;

    /// Most bytes taken along in all.
    public static final long IN_ALL = 1L << 30;

    private static final Pattern NAME =
            Pattern.compile("(.*?)(?:-to-(.+?))?(?:-\\d{4}-\\d\\d-\\d\\d)?(?:-files)?-([a-z2-7]{32})\\.entente");
    private static final String DRIVE = ".entente-drive";

    private final Home home;
    private final long fromOneDrive;
    private final long inAll;
    private final Path folder;

    /// @param home the open data folder
    public Mail(Home home) {
        this(home, FROM_ONE_DRIVE, IN_ALL);
    }

    Mail(Home home, long fromOneDrive, long inAll) {
        this.home = home;
        this.fromOneDrive = fromOneDrive;
        this.inAll = inAll;
        folder = Folders.makePrivate(home.folder().resolve("mail"));
    }

    /// One sealed bundle for somebody else.
    ///
    /// @param file   where it lies
    /// @param bundle its id
    /// @param to     for whom by its name, if the sender wished to say; else empty
    /// @param bytes  its size
    public record Letter(Path file, String bundle, String to, long bytes) {
        static @Nullable Letter of(Path file) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            try {
                return name.matches() && Files.isRegularFile(file) && isSealed(file)
                        ? new Letter(
                                file,
                                Objects.requireNonNull(name.group(3)),
                                Objects.requireNonNullElse(name.group(2), ""),
                                Files.size(file))
                        : null;
            } catch (IOException e) {
                return null; // gone or unreadable: nothing to take along
            }
        }

        private static boolean isSealed(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] start = in.readNBytes(Seal.START.length());
                return Seal.START.equals(new String(start, StandardCharsets.ISO_8859_1));
            }
        }
    }

    /// What passing mail on did.
    ///
    /// @param picked  how many were taken along
    /// @param put     how many were put on the drive
    /// @param left    how many could not be taken along because the room for mail is used up
    public record Passed(int picked, int put, int left) {}

    /// The mail that this laptop has with it, oldest first.
    public List<Letter> held() {
        List<Letter> held = new ArrayList<>(letters(folder));
        held.sort(Comparator.comparingLong(letter -> letter.file().toFile().lastModified()));
        return held;
    }

    private static List<Letter> letters(Path place) {
        List<Letter> letters = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*.entente")) {
            for (Path file : files) {
                Letter letter = Letter.of(file);
                if (letter != null) {
                    letters.add(letter);
                }
            }
        } catch (IOException e) {
            throw new Refusal(e, Problem.DRIVE_GONE, place.toString());
        }
        return letters;
    }

    /// What lies on a drive for others that this laptop could take along.
    ///
    /// @param opened names of files on it that are for us
    public List<Letter> waiting(Path drive, Set<String> opened) {
        Set<String> known = new HashSet<>(home.store().shelf().tookByAnybody());
        held().forEach(letter -> known.add(letter.bundle()));
        return letters(drive).stream()
                .filter(letter -> !opened.contains(String.valueOf(letter.file().getFileName())))
                .filter(letter -> !known.contains(letter.bundle()))
                .filter(letter -> !home.store().shelf().hasMade(letter.bundle()))
                .toList();
    }

    /// What this laptop has with it that has not been on a drive.
    public List<Letter> toPut(Path drive) {
        Ledger ledger = new Ledger();
        String id = driveId(drive);
        Set<String> there = new HashSet<>();
        letters(drive).forEach(letter -> there.add(letter.bundle()));
        return held().stream()
                .filter(letter -> !there.contains(letter.bundle()))
                .filter(letter -> id == null || !ledger.drives(letter).contains(id))
                .toList();
    }

    /// Takes mail along from a drive and leaves on it what was taken along before.
    ///
    /// @param waiting as [#waiting] named it
    /// @throws Refusal DRIVE_FULL and others of [DriveFile#write]; what was passed on before stays passed on
    public Passed pass(Path drive, List<Letter> waiting, Progress progress) {
        tidy();
        List<Letter> toPut = toPut(drive);
        String id =
                driveId(drive) == null && !(waiting.isEmpty() && toPut.isEmpty()) ? nameDrive(drive) : driveId(drive);
        Ledger ledger = new Ledger();
        int put = 0;
        for (Letter letter : toPut) {
            copy(letter, drive, progress);
            ledger.note(letter, id);
            put++;
        }
        int picked = 0;
        long bytes = 0;
        for (Letter letter : waiting) {
            if (bytes + letter.bytes() <= fromOneDrive && makeRoom(letter.bytes(), waiting)) {
                copy(letter, folder, progress);
                ledger.note(letter, id);
                bytes += letter.bytes();
                picked++;
            }
        }
        ledger.save();
        return new Passed(picked, put, waiting.size() - picked);
    }

    private static void copy(Letter letter, Path to, Progress progress) {
        DriveFile.write(
                to,
                String.valueOf(letter.file().getFileName()),
                DriveFile.LARGEST,
                out -> Files.copy(letter.file(), out),
                () -> Cancel.check(progress));
    }

    /// Lets the oldest go until there is room.
    private boolean makeRoom(long bytes, List<Letter> keep) {
        List<Letter> held = held();
        long used = held.stream().mapToLong(Letter::bytes).sum();
        Set<String> kept = new HashSet<>();
        keep.forEach(letter -> kept.add(letter.bundle()));
        for (Letter letter : held) {
            if (used + bytes > inAll && !kept.contains(letter.bundle())) {
                used -= letter.bytes();
                delete(letter.file());
            }
        }
        return used + bytes <= inAll;
    }

    /// Lets go of what has arrived.
    public void tidy() {
        Set<String> took = home.store().shelf().tookByAnybody();
        held().stream().filter(letter -> took.contains(letter.bundle())).forEach(letter -> delete(letter.file()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.WARNING, "Mail that stays: " + file, e);
        }
    }

    /// What a drive is known by; null where it has no name yet.
    private static @Nullable String driveId(Path drive) {
        try {
            String id = Files.readString(drive.resolve(DRIVE), StandardCharsets.US_ASCII).strip();
            return id.matches("[a-z2-7]{32}") ? id : null;
        } catch (IOException e) {
            return null;
        }
    }

    /// Gives a drive a name of its own, in a small hidden file; one that cannot be written needs none.
    private static @Nullable String nameDrive(Path drive) {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        String id = Encoding.base32(random);
        try {
            Files.writeString(drive.resolve(DRIVE), id + "\n", StandardCharsets.US_ASCII);
            return id;
        } catch (IOException e) {
            return null;
        }
    }

    /// On which drives each letter has been.
    private final class Ledger {
        private final Path file = home.folder().resolve("mail.json");
        private final Map<String, Set<String>> drives = new HashMap<>();

        Ledger() {
            try {
                if (Files.exists(file)) {
                    Json.object(Files.readAllBytes(file), "mail")
                            .forEach((bundle, list) -> {
                                Set<String> ids = new HashSet<>();
                                if (list instanceof List<?> all) {
                                    all.forEach(id -> ids.add(String.valueOf(id)));
                                }
                                drives.put(bundle, ids);
                            });
                }
            } catch (IOException | Malformed e) {
                // Without it a letter may come to lie on a drive where it has been: no more than clutter.
                System.getLogger("org.entente").log(System.Logger.Level.WARNING, "Where mail has been", e);
            }
        }

        Set<String> drives(Letter letter) {
            return drives.getOrDefault(letter.bundle(), Set.of());
        }

        void note(Letter letter, @Nullable String drive) {
            if (drive != null) {
                drives.computeIfAbsent(letter.bundle(), b -> new HashSet<>()).add(drive);
            }
        }

        void save() {
            Set<String> held = new HashSet<>();
            held().forEach(letter -> held.add(letter.bundle()));
            Map<String, Object> map = new TreeMap<>();
            drives.forEach((bundle, ids) -> {
                if (held.contains(bundle)) {
                    map.put(bundle, ids.stream().sorted().toList());
                }
            });
            try {
                Folders.writePrivate(file, Canonical.encode(map));
            } catch (IOException e) {
                throw new Refusal(e, Problem.NO_ROOM_HERE);
            }
        }
    }
}
