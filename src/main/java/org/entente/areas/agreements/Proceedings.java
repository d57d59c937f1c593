package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.record.Amount;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// What is done with an agreement: proposed, agreed to, signed, changed, renewed, ended. Each is one save, with its day, and
/// can be undone as any other; the rules of the area say what is allowed. Safe on any thread but the window's.
public final class Proceedings {
    private final Store store;
    private final LocalDate today;

    /// @param today the day that is entered
    public Proceedings(Store store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /// One agreement as it stands.
    ///
    /// @throws Refusal RECORD_UNKNOWN
    public Dossier dossier(RecordId agreement) {
        Item item =
                store.records()
                        .find(agreement)
                        .orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, agreement.handle()));
        return Dossier.of(store.records(), item);
    }

    /// The text as it would be proposed now, with the parties as they would be named.
    public Document draft(Dossier dossier) {
        return dossier.draft(new Parties(store, dossier).named(), this::words);
    }

    private String words(String community, Agreement.@Nullable Language language) {
        return store.trust()
                .words(community, language == Agreement.Language.SPANISH ? Locale.of("es") : Locale.ENGLISH);
    }

    /// Whether the records say something else than the version proposed last.
    public boolean isAhead(Dossier dossier) {
        return dossier.latest().filter(latest -> latest.document().equals(draft(dossier))).isEmpty();
    }

    /// Puts the text down as a new version for the others to read.
    ///
    /// @param note what is new in it; may be empty
    /// @return the save's number, as for all that follow
    /// @throws Refusal TOO_FEW_PARTIES, FIRST_DAY_NEEDED, SAME_TEXT, AGREEMENT_FROZEN, WORDING_TOO_LONG
    public long propose(RecordId agreement, String note) {
        Dossier dossier = dossier(agreement);
        List<Party> parties = new Parties(store, dossier).named();
        if (parties.size() < 2) {
            throw new Refusal(Problem.TOO_FEW_PARTIES);
        } else if (dossier.agreement().minimumMonths() != null && Standing.term(dossier).start() == null) {
            throw new Refusal(Problem.FIRST_DAY_NEEDED);
        }
        Document document = dossier.draft(parties, this::words);
        if (dossier.latest().filter(latest -> latest.document().equals(document)).isPresent()) {
            throw new Refusal(Problem.SAME_TEXT);
        }
        Saving saving = new Saving(store);
        new Parties(store, dossier).write(saving, parties);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "version",
                String.valueOf(dossier.wordings().stream().mapToLong(Proceedings::number).max().orElse(0) + 1));
        values.put("day", today.toString());
        values.put("note", note.isBlank() ? null : note.strip());
        values.put("document", document.text());
        row(saving, dossier, Wording.class, dossier.wordings(), values);
        return finish(saving, dossier, Agreement.Status.NEGOTIATING);
    }

    private static long number(Row<Wording> row) {
        String version = row.value().version();
        return version.matches("[0-9]{1,6}") ? Long.parseLong(version) : 0;
    }

    /// Fills in blanks of an agreement begun with a template; those that nothing is given for stay.
    ///
    /// @param words by blank
    /// @throws Refusal BLANK_UNKNOWN for a blank that it has not, AGREEMENT_FROZEN
    public long fill(RecordId agreement, Map<String, String> words) {
        Dossier dossier = dossier(agreement);
        Template.requireBlanks(words, Template.blanks(dossier.agreement()));
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String field : List.of("title", "driver", "text", "criteria")) {
            values.put(field, Template.filled(dossier.item().print(field), words));
        }
        values.values().removeIf(value -> value == null || value.toString().isEmpty());
        Saving saving = new Saving(store);
        saving.change(dossier.item(), values);
        return saving.save();
    }

    /// Notes that a meeting agreed to the version proposed last.
    ///
    /// @param reason which meeting, or who
    public long consent(RecordId agreement, String reason) {
        Dossier dossier = dossier(agreement);
        requireProposed(dossier);
        Saving saving = new Saving(store);
        step(saving, dossier, Step.What.CONSENT, today, null, reason);
        return finish(saving, dossier, Agreement.Status.CONSENTED);
    }

    private void requireProposed(Dossier dossier) {
        if (dossier.latest().isEmpty()) {
            throw new Refusal(Problem.NOTHING_PROPOSED);
        } else if (isAhead(dossier)) {
            throw new Refusal(Problem.PROPOSE_FIRST);
        }
    }

    /// Signs for our own community the text that somebody has read.
    ///
    /// @param read   that text: nothing else is signed, whatever has come in meanwhile
    /// @param person who signs
    public long sign(RecordId agreement, Document read, String person) {
        Dossier dossier = dossier(agreement);
        String us = store.us();
        Document.Signatory party =
                read.parties().stream()
                        .filter(one -> one.community().equals(us))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.NOT_A_PARTY));
        Map<String, @Nullable Object> values = signature(party.name(), person, today, Signature.How.BY_KEY, read);
        values.put("document", read.text());
        return signed(dossier, read, values);
    }

    /// Notes that a party has signed a text on paper. The page itself is attached to the signature.
    ///
    /// @param party by name, as the text has it
    /// @param day   when
    public long signedOnPaper(RecordId agreement, Document read, String party, String person, LocalDate day) {
        return signed(dossier(agreement), read, signature(party, person, day, Signature.How.ON_PAPER, read));
    }

    private static Map<String, @Nullable Object> signature(
            String party, String person, LocalDate day, Signature.How how, Document read) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("community", party);
        values.put("person", person.strip());
        values.put("day", day.toString());
        values.put("how", Contents.word(how));
        values.put("fingerprint", read.fingerprint());
        return values;
    }

    private long signed(Dossier dossier, Document read, Map<String, @Nullable Object> values) {
        if (String.valueOf(values.get("person")).isBlank()) {
            throw new Refusal(Problem.FIELD_REQUIRED, "person");
        }
        List<String> missing =
                dossier.versions().stream()
                        .filter(version -> version.document().equals(read))
                        .flatMap(version -> dossier.signing(version).missing().stream())
                        .filter(name -> !name.equalsIgnoreCase(String.valueOf(values.get("community"))))
                        .toList();
        Saving saving = new Saving(store);
        row(saving, dossier, Signature.class, dossier.signatures(), values);
        boolean last = missing.isEmpty() && dossier.binding().isEmpty();
        return last ? finish(saving, dossier, Agreement.Status.SIGNED) : saving.save();
    }

    /// Opens a signed text to a change, which will need everybody's signature anew. Until then what was signed binds.
    public long change(RecordId agreement, String reason) {
        Dossier dossier = dossier(agreement);
        Saving saving = new Saving(store);
        step(saving, dossier, Step.What.CHANGE, today, null, reason);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("amending", dossier.latest().map(Version::fingerprint).orElse(null));
        if (dossier.binding().isEmpty()) {
            values.put("status", Contents.word(Agreement.Status.NEGOTIATING));
        }
        saving.change(dossier.item(), values);
        return saving.save();
    }

    /// Gives notice.
    ///
    /// @param day when it was given
    public long notice(RecordId agreement, LocalDate day, String reason) {
        Dossier dossier = dossier(agreement);
        Saving saving = new Saving(store);
        step(saving, dossier, Step.What.NOTICE, day, Standing.term(dossier).endAfterNotice(day), reason);
        return finish(saving, dossier, Agreement.Status.IN_NOTICE);
    }

    /// Takes our notice back.
    public long withdrawNotice(RecordId agreement, String reason) {
        Dossier dossier = dossier(agreement);
        Saving saving = new Saving(store);
        step(saving, dossier, Step.What.NOTICE_WITHDRAWN, today, null, reason);
        return finish(saving, dossier, Agreement.Status.ACTIVE);
    }

    /// Renews it for one more term.
    ///
    /// @param reason by which decision
    public long renew(RecordId agreement, String reason) {
        Dossier dossier = dossier(agreement);
        Saving saving = new Saving(store);
        step(saving, dossier, Step.What.RENEWAL, today, Standing.term(dossier).nextEnd(today), reason);
        return finish(saving, dossier, Agreement.Status.RENEWED);
    }

    /// Ends it because the parties agree to.
    ///
    /// @param until the first day on which it does not run any more
    public long end(RecordId agreement, LocalDate until, String reason) {
        Dossier dossier = dossier(agreement);
        Saving saving = new Saving(store);
        step(saving, dossier, Step.What.END, today, until, reason);
        return finish(saving, dossier, Agreement.Status.TERMINATED);
    }

    /// Notes that an obligation was met.
    ///
    /// @param due    which time of it; null for one without days
    /// @param amount null where it is what was owed
    public long met(
            Row<Obligation> owed, @Nullable LocalDate due, LocalDate done, @Nullable Amount amount, String evidence) {
        Dossier dossier = dossier(owed.value().agreement());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("what", owed.value().what());
        values.put("obligation", owed.id().text());
        values.put("due", due == null ? null : due.toString());
        values.put("done", done.toString());
        values.put("amount", amount == null ? null : Map.of("quantity", amount.quantity(), "unit", amount.unit()));
        values.put("evidence", evidence.isBlank() ? null : evidence.strip());
        Saving saving = new Saving(store);
        row(saving, dossier, Fulfilment.class, dossier.fulfilments(), values);
        return saving.save();
    }

    private void step(
            Saving saving, Dossier dossier, Step.What what, LocalDate day, @Nullable LocalDate until, String reason) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("by", store.trust().names().getOrDefault(store.us(), "?"));
        values.put("what", Contents.word(what));
        values.put("day", day.toString());
        values.put("until", until == null ? null : until.toString());
        values.put("reason", reason.isBlank() ? null : reason.strip());
        row(saving, dossier, Step.class, dossier.steps(), values);
    }

    private <R extends Record> void row(
            Saving saving, Dossier dossier, Class<R> type, List<Row<R>> others, Map<String, @Nullable Object> values) {
        String last = others.isEmpty() ? "" : others.getLast().item().print("order");
        values.put("agreement", dossier.item().id().text());
        values.put("order", OrderKey.after(last.isEmpty() ? null : last));
        values.values().removeIf(java.util.Objects::isNull);
        Kind<R> kind = store.records().kinds().of(type);
        saving.create(saving.newId(dossier.item().space()), kind, dossier.item().space(), values);
    }

    private static long finish(Saving saving, Dossier dossier, Agreement.Status status) {
        Agreement.Status now = dossier.agreement().status();
        boolean bound = now != null && now.compareTo(Agreement.Status.SIGNED) >= 0;
        // What binds goes on binding while a new text is talked over.
        if (!bound || status.compareTo(Agreement.Status.SIGNED) >= 0) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("status", Contents.word(status));
            saving.change(dossier.item(), values);
        }
        return saving.save();
    }

    /// The communities that can see an agreement, by id, with their names.
    public Map<String, String> communities(Dossier dossier) {
        Map<String, String> names = store.trust().names();
        Set<String> members = store.records().space(dossier.item().space()).map(Space::members).orElse(Set.of());
        Map<String, String> found = new java.util.TreeMap<>();
        new ArrayList<>(members).forEach(id -> Optional.ofNullable(names.get(id)).ifPresent(n -> found.put(id, n)));
        return found;
    }
}
