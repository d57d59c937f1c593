package org.entente.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.entente.areas.agreements.Agreement;
import org.entente.areas.agreements.Course;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.sync.Home;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What the commands about one agreement share: they open it, act, and say where it stands then.
abstract class OnAgreement implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    /// Does it.
    abstract void act(Proceedings proceedings, Dossier dossier, Home home);

    @Override
    public final Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Item item = new Names(home).item(id);
            if (item.kind().type() != Agreement.class) {
                throw new Refusal(Problem.RECORD_UNKNOWN, id);
            }
            Proceedings proceedings = new Proceedings(home.store(), today);
            act(proceedings, proceedings.dossier(item.id()), home);
            say(proceedings.dossier(item.id()), home, talk);
        }
        return Commands.DONE;
    }

    /// What is said in the end.
    void say(Dossier dossier, Home home, Talk talk) {
        AgreementWords words =
                new AgreementWords(dossier, today, Course.of(dossier, home.store().trust().names(), talk.text()));
        words.say(talk);
        talk.result(words.json());
    }
}
