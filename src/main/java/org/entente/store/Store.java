package org.entente.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.entente.log.PublicKey;
import org.entente.record.Edit;
import org.entente.record.Kinds;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// The open store of one data folder. Reading is in [Records]; this class saves, and lends what else changes it. Safe on
/// any thread: writers wait for one another; listeners are told after the commit, on the thread that wrote.
public final class Store implements AutoCloseable {
    /// How much larger the store becomes by a sealed file, for each byte of it.
    private static final int GROWTH = 8;

    private final Database database;
    private final Kinds kinds;
    private final Proposing proposing;
    private final PublicKey community;
    private final PublicKey device;
    private final Logs logs = new Logs();
    private final Cards cards = new Cards();
    private final Memberships memberships = new Memberships(cards);
    private final Releases releases = new Releases(cards);
    private final Map<SpaceId, Integer> numbers = new HashMap<>();
    private final List<Consumer<List<RecordId>>> listeners = new CopyOnWriteArrayList<>();
    private final StoreRecords records;
    private final Trust trust;
    private final Shelf shelf;
    private final InstantSource clock;
    private volatile @Nullable Problem closed;

    /// Begins to load SQLite while the caller does other things, such as reading keys; returns at once.
    public static void prepare() {
        Database.load();
    }

    /// Opens or makes the file.
    ///
    /// @param model     the kinds, and the rules of saving
    /// @param community our community's root key
    /// @param device    this laptop's key
    /// @param clock     the laptop's clock, which may be wrong: what it says is for people only
    /// @throws Refusal STORE_NEWER, STORE_DAMAGED, FOLDER_UNWRITABLE
    public Store(Path file, Model model, PublicKey community, PublicKey device, InstantSource clock) {
        this.clock = clock;
        kinds = model.kinds();
        this.community = community;
        this.device = device;
        database = new Database(file);
        boolean opened = false;
        try {
            database.write(connection -> {
                try (Sql sql = new Sql(connection)) {
                    if (Schema.prepare(sql, kinds)) {
                        rebuild(sql);
                    } else {
                        load(sql);
                    }
                    return null;
                }
            });
            records = new StoreRecords(database, kinds, new SpaceReading(community));
            proposing = new Proposing(model, records, logs);
            trust = new Trust(this, database, community);
            shelf = new Shelf(this, database, device);
            opened = true;
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    /// What a piece of writing work needs.
    ///
    /// @param sql       statements on the writing connection
    /// @param projector gathers what becomes of records
    record Writing(Sql sql, Logs logs, Cards cards, Memberships memberships, Projector projector) {}

    /// Writing work.
    interface Work<T extends @Nullable Object> {
        T on(Writing writing) throws SQLException;
    }

    /// Runs in one transaction; afterwards tells listeners which records changed.
    <T extends @Nullable Object> T write(Work<T> work) {
        return write(work, true);
    }

    private <T extends @Nullable Object> T write(Work<T> work, boolean tell) {
        List<List<RecordId>> touched = new ArrayList<>();
        boolean[] forgot = {false};
        T result =
                database.write(connection -> {
                    boolean done = false;
                    try (Sql sql = new Sql(connection)) {
                        Projector projector = new Projector(sql, logs, cards, memberships, releases, kinds);
                        T made = work.on(new Writing(sql, logs, cards, memberships, projector));
                        projector.settle();
                        sql.settle();
                        if (releases.takeHeld(sql, logs)) {
                            rebuild(sql);
                        }
                        forgot[0] = projector.erasures().haveErased();
                        if (tell && !listeners.isEmpty()) {
                            touched.add(projector.touched().ids(logs));
                        }
                        done = true;
                        return made;
                    } finally {
                        if (!done) {
                            connection.rollback();
                            try (Sql sql = new Sql(connection)) {
                                load(sql);
                            }
                        }
                    }
                });
        if (forgot[0]) {
            database.truncate();
        }
        touched.forEach(records -> listeners.forEach(listener -> listener.accept(records)));
        return result;
    }

    private void load(Sql sql) throws SQLException {
        logs.load(sql);
        cards.load(sql);
        memberships.load(sql, logs);
        releases.load(sql, logs);
        numbers.clear();
    }

    private void rebuild(Sql sql) throws SQLException {
        Schema.rebuild(sql, kinds);
        load(sql);
        Projector projector = new Projector(sql, logs, cards, memberships, releases, kinds);
        projector.verdicts().refresh();
        new Advance(sql, logs, projector).applyHeld();
        projector.settle();
        logs.save(sql, logs.all());
        sql.settle();
    }

    /// Builds everything but the log's own tables again from the log.
    public void rebuild() {
        database.write(connection -> {
            try (Sql sql = new Sql(connection)) {
                rebuild(sql);
                return null;
            }
        });
        listeners.forEach(listener -> listener.accept(List.of()));
    }

    /// Brings something in while nothing else reads the store. Where it is much beside what is here, as when a new member
    /// gets a network's whole history, that takes less time than otherwise; readers may then be refused with IN_USE.
    ///
    /// @param coming bytes of the files
    public void alone(long coming, Runnable work) {
        if (coming > database.size() / GROWTH) {
            database.alone(work);
        } else {
            work.run();
        }
    }

    /// What can be asked.
    public Records records() {
        return records;
    }

    /// How things stand between communities.
    public Status status() {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return new StatusReading(sql, community, device).read();
            }
        });
    }

    /// Communities, cards and spaces.
    public Trust trust() {
        return trust;
    }

    /// What is needed to fill and read bundles.
    public Shelf shelf() {
        return shelf;
    }

    /// Tells a listener which records changed, each once, after each commit.
    ///
    /// @return to be run by whoever wants to hear no more: the store would hold the listener, and all it knows, for good
    public Runnable listen(Consumer<List<RecordId>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Our community.
    public PublicKey community() {
        return community;
    }

    /// Our community's id, as records and histories name it.
    public String us() {
        return community.text();
    }

    /// This laptop.
    public PublicKey device() {
        return device;
    }

    /// A name for a record about to be created in a space.
    ///
    /// @throws Refusal SPACE_UNKNOWN where we do not belong to it
    public RecordId newId(SpaceId space) {
        return write(
                work -> {
                    if (cards.space(space).isEmpty()) {
                        throw new Refusal(Problem.SPACE_UNKNOWN, space.text());
                    }
                    Log log = Author.own(work.sql(), logs, space, community, device);
                    Integer last = numbers.get(space);
                    if (last == null) {
                        last =
                                (int)
                                        work.sql()
                                                .number(
                                                        "SELECT coalesce(max(record), 0) & 4294967295 FROM entry WHERE"
                                                                + " record >= ? AND record < ?",
                                                        (long) log.ref << 32,
                                                        (log.ref + 1L) << 32);
                    }
                    numbers.put(space, last + 1);
                    return RecordId.of(log.id, last + 1);
                },
                false);
    }

    /// Saves edits together.
    ///
    /// @param edits  in the order in which they are to be written; a record is created by its first edit
    /// @param looked for each record that was looked at before: [Item#stamps] as they were then. Where a register that
    ///               is now set has since been set otherwise, nothing is saved
    /// @return the save's number, for [#undo]
    /// @throws Refusal what a [Rule] says; CHANGED_MEANWHILE with the fields, NOT_YOURS_TO_CHANGE with the kind, PRIVATE_SHARED
    ///                 with the kind and the field, DEVICE_COPIED or DEVICE_REVOKED, FOLDER_COPIED
    public long save(List<Edit> edits, Map<RecordId, Map<String, String>> looked) {
        requireOpen();
        return write(work -> {
            for (Edit edit : edits) {
                Map<String, String> stamps = looked.get(edit.record());
                if (stamps != null) {
                    requireUnchanged(work, edit, stamps);
                }
            }
            proposing.check(work.sql(), edits, false);
            Advance advance = new Advance(work.sql(), logs, work.projector());
            long save = author(work, advance, edits);
            if (edits.stream().anyMatch(edit -> edit.kind().equals("release"))) {
                advance.applyHeld();
                logs.save(work.sql(), logs.all());
            }
            if (work.projector().unfit() > 0) {
                throw new Refusal(Problem.NOT_YOURS_TO_CHANGE, edits.getFirst().kind());
            }
            return save;
        });
    }

    /// Asks what [#save] asks before it writes, and writes nothing.
    ///
    /// @throws Refusal what a [Rule] says, or PRIVATE_SHARED
    void check(List<Edit> edits) {
        write(
                work -> {
                    proposing.check(work.sql(), edits, false);
                    new Privacy(work.sql(), logs, cards, kinds).check(edits);
                    return null;
                },
                false);
    }

    /// The one way by which edits of ours come into the log.
    private long author(Writing work, Advance advance, List<Edit> edits) throws SQLException {
        new Privacy(work.sql(), logs, cards, kinds).check(edits);
        return new Author(work.sql(), logs, advance, community, device).save(edits, clock.millis());
    }

    private void requireUnchanged(Writing work, Edit edit, Map<String, String> stamps) throws SQLException {
        RecordState state = work.projector().state(logs.key(work.sql(), edit.record()));
        if (state == null) {
            return;
        }
        List<String> changed = new ArrayList<>();
        edit.registers()
                .forEach((register, value) -> {
                    List<RecordState.Write> writes = state.writes(register);
                    if (!writes.isEmpty()
                            && !writes.getFirst().stamp().equals(stamps.get(register))
                            && !java.util.Objects.equals(writes.getFirst().value(), value)) {
                        changed.add(Edit.fieldOf(register));
                    }
                });
        if (!changed.isEmpty()) {
            throw new Refusal(Problem.CHANGED_MEANWHILE, String.join(", ", changed));
        }
    }

    /// Erases what fields of a record say and ever said: here, and at every peer once a bundle has brought it there. Cannot
    /// be taken back. What another community wrote is erased only where that one agrees: it is asked.
    ///
    /// @param fields names of fields; a private one is erased in what only we keep
    /// @throws Refusal RECORD_UNKNOWN, NOT_ERASABLE with the field, NOTHING_TO_ERASE, FOLDER_COPIED and as [#save]
    public void erase(Item item, Set<String> fields) {
        requireOpen();
        Set<String> personal = new HashSet<>();
        Set<String> shared = new HashSet<>();
        fields.forEach(name -> (item.kind().field(name).personal() ? personal : shared).add(name));
        for (Item companion : records.companions(item.id())) {
            if (personal.contains(String.valueOf(companion.values().get("field")))) {
                eraseIn(companion, Set.of("text"));
                shared.removeAll(personal);
            }
        }
        boolean here = records.companions(item.id()).isEmpty();
        if (here) {
            shared.addAll(personal); // of a record that is itself only ours
        }
        if (!shared.isEmpty()) {
            eraseIn(item, shared);
        }
    }

    private void eraseIn(Item item, Set<String> fields) {
        RecordId erasure = newId(item.space());
        write(work -> {
            List<Edit> edits =
                    new Erasing(work.sql(), logs, work.projector(), fields).of(item.id(), item.kind(), erasure);
            Advance advance = new Advance(work.sql(), logs, work.projector());
            author(work, advance, edits);
            return null;
        });
    }

    /// Takes back a save by saving what was there before.
    ///
    /// @throws Refusal NOTHING_TO_UNDO, CHANGED_MEANWHILE where something has been changed again since, or PRIVATE_SHARED where
    ///                 others would see again what has been private since
    public void undo(long save) {
        requireOpen();
        write(work -> {
            Reverting reverting = new Reverting(work.sql(), work.projector());
            List<Edit> edits = reverting.save(save);
            proposing.check(work.sql(), edits, true);
            Advance advance = new Advance(work.sql(), logs, work.projector());
            author(work, advance, edits);
            work.sql().update("UPDATE save SET undone=1 WHERE id=? OR id=(SELECT max(id) FROM save)", save);
            return null;
        });
    }

    /// Lets [#lastSave] pass over a save, as over what was said when the community was founded: it is no piece of work that
    /// somebody would take back. By its number it can still be taken back.
    public void passOver(long save) {
        write(
                work -> {
                    work.sql().update("UPDATE save SET undone=1 WHERE id=?", save);
                    return null;
                },
                false);
    }

    /// The last save here that has not been taken back, nor is passed over.
    ///
    /// @throws Refusal NOTHING_TO_UNDO where there is none
    public long lastSave() {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return sql.first(row -> row.getLong(1), "SELECT id FROM save WHERE undone=0 ORDER BY id DESC LIMIT 1")
                        .orElseThrow(() -> new Refusal(Problem.NOTHING_TO_UNDO));
            }
        });
    }

    /// The save that wrote an entry of this laptop (`log id/seq`, as in [Change#entry]).
    ///
    /// @throws Refusal NOTHING_TO_UNDO where it was written elsewhere
    public long saveOf(String entry) {
        int slash = entry.indexOf('/');
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return sql.first(
                                row -> row.getLong(1),
                                "SELECT save FROM save_entry s JOIN log ON log.ref=s.log WHERE log.id=? AND s.seq=?",
                                entry.substring(0, slash),
                                Long.parseLong(entry.substring(slash + 1)))
                        .orElseThrow(() -> new Refusal(Problem.NOTHING_TO_UNDO));
            }
        });
    }

    /// Writes a whole and tidy copy of the file, while work goes on.
    ///
    /// @param file does not exist yet
    public void copyTo(Path file) {
        database.copyTo(file);
    }

    /// Refuses from now on to save anything, with that problem; bringing in goes on.
    public void close(Problem problem) {
        closed = problem;
    }

    private void requireOpen() {
        Problem problem = closed;
        if (problem != null) {
            throw new Refusal(problem);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
