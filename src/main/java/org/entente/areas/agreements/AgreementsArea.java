package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.List;
import org.entente.areas.Area;
import org.entente.areas.Lists;
import org.entente.areas.Need;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.store.Rule;

/// What we have agreed with partners, and who owes what by when.
public final class AgreementsArea implements Area {
    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public List<Class<? extends Record>> kinds() {
        return List.of(
                Agreement.class,
                Party.class,
                Obligation.class,
                Fulfilment.class,
                Wording.class,
                Signature.class,
                Step.class);
    }

    @Override
    public List<Lists> lists() {
        return List.of(AgreementColumns.lists());
    }

    @Override
    public List<Report<Records>> reports() {
        return List.of(new OverviewReport(), new TextReport(null), new ChangesReport(null), new DueReport());
    }

    @Override
    public List<Rule> rules() {
        return List.of(new PartyRules(), new AgreementRules(), new SigningRules(), new StepRules());
    }

    @Override
    public List<Need> needs(Records records, LocalDate today) {
        return new AgreementNeeds(records, today).all();
    }
}
