package org.entente.areas.agreements.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.entente.areas.agreements.Document;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Fulfilment;
import org.entente.areas.agreements.Occurrence;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Signature;
import org.entente.areas.agreements.Standing;
import org.entente.areas.agreements.Step;
import org.entente.areas.agreements.Wording;
import org.entente.record.Amount;
import org.entente.record.RecordId;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// What one can do with an agreement in the window: each asks for what it needs, does it, and says how to take it back.
final class Doings {
    private final Desk desk;
    private final RecordId agreement;
    private final Runnable then;

    /// @param then called after something was done
    Doings(Desk desk, RecordId agreement, Runnable then) {
        this.desk = desk;
        this.agreement = agreement;
        this.then = then;
    }

    private Text text() {
        return desk.text();
    }

    private void run(String said, ToLongFunction<Proceedings> deed) {
        desk.background()
                .run(() -> deed.applyAsLong(new Proceedings(desk.store(), desk.today())))
                .onSuccess(save -> {
                    Undoing.saved(desk, save, text().of(said));
                    then.run();
                })
                .onRefusal(refusal -> desk.notices().say(Sentences.of(text(), null, refusal)));
    }

    void propose() {
        new Question(desk, Wording.class, text().of("agreement.propose.means"))
                .field("note", null)
                .ask(
                        text().of("agreement.do.propose"),
                        text().of("agreement.do.propose"),
                        q -> run("agreement.done.propose", p -> p.propose(agreement, q.text("note"))));
    }

    void consent() {
        step(
                "consent",
                text().of("agreement.consent.means"),
                text().of("field.agreement.decided_by"),
                false,
                (p, q) -> p.consent(agreement, q.text("reason")));
    }

    void change() {
        step(
                "change",
                text().of("agreement.change.means"),
                null,
                true,
                (p, q) -> p.change(agreement, q.text("reason")));
    }

    void renew(Dossier dossier) {
        LocalDate next = Standing.term(dossier).nextEnd(desk.today());
        String means = text().of("agreement.renew.means", next == null ? "" : text().day(next.minusDays(1)));
        step(
                "renew",
                means,
                text().of("field.agreement.decided_by"),
                true,
                (p, q) -> p.renew(agreement, q.text("reason")));
    }

    void withdraw() {
        step(
                "withdraw",
                text().of("agreement.withdraw.means"),
                null,
                false,
                (p, q) -> p.withdrawNotice(agreement, q.text("reason")));
    }

    void notice(Dossier dossier) {
        LocalDate end = Standing.term(dossier).endAfterNotice(desk.today());
        new Question(desk, Step.class, text().of("agreement.notice.means", text().day(end)))
                .field("day", text().of("agreement.notice.day"), desk.today().toString())
                .field("reason", null)
                .needs("day")
                .ask(
                        text().of("agreement.do.notice"),
                        text().of("agreement.do.notice"),
                        q -> run("agreement.done.notice", p -> p.notice(agreement, day(q, "day"), q.text("reason"))));
    }

    void end() {
        new Question(desk, Step.class, text().of("agreement.end.means"))
                .field("until", text().of("agreement.end.day"), desk.today().toString())
                .field("reason", null)
                .needs("until", "reason")
                .ask(
                        text().of("agreement.do.end"),
                        text().of("agreement.do.end"),
                        q -> run("agreement.done.end", p -> p.end(agreement, day(q, "until"), q.text("reason"))));
    }

    /// Notes that a party signed on paper.
    void paper(Document read, String party) {
        new Question(desk, Signature.class, text().of("agreement.paper.means", party))
                .field("person", null)
                .field("day", desk.today().toString())
                .needs("person", "day")
                .ask(
                        text().of("agreement.do.paper"),
                        text().of("agreement.do.paper"),
                        q ->
                                run(
                                        "agreement.done.paper",
                                        p -> p.signedOnPaper(agreement, read, party, q.text("person"), day(q, "day"))));
    }

    void sign(Document read, String person) {
        run("agreement.done.sign", p -> p.sign(agreement, read, person));
    }

    /// Notes that an obligation was met.
    void met(Occurrence one) {
        Object owed = one.owed().item().values().get("amount");
        new Question(desk, Fulfilment.class, one.owed().value().what())
                .field("done", desk.today().toString())
                .field("amount", owed)
                .field("evidence", null)
                .needs("done")
                .ask(
                        text().of("agreement.do.met"),
                        text().of("agreement.do.met"),
                        q ->
                                run(
                                        "agreement.done.met",
                                        p ->
                                                p.met(
                                                        one.owed(),
                                                        one.due(),
                                                        day(q, "done"),
                                                        amount(q.value("amount")),
                                                        q.text("evidence"))));
    }

    private interface Deed {
        long apply(Proceedings proceedings, Question question);
    }

    private void step(String name, String means, @Nullable String label, boolean needed, Deed deed) {
        Question question = new Question(desk, Step.class, means);
        question.field("reason", label == null ? text().field("agreement-step", "reason") : label, null);
        if (needed) {
            question.needs("reason");
        }
        String does = text().of("agreement.do." + name);
        question.ask(does, does, q -> run("agreement.done." + name, p -> deed.apply(p, q)));
    }

    /// The day typed; today where it is no day, which cannot be answered with.
    private LocalDate day(Question question, String field) {
        try {
            return LocalDate.parse(question.text(field));
        } catch (DateTimeParseException e) {
            return desk.today();
        }
    }

    private static @Nullable Amount amount(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.get("quantity") instanceof Long quantity
                ? new Amount(quantity, String.valueOf(map.get("unit")))
                : null;
    }
}
