package org.entente.cli;

import java.time.LocalDate;
import java.util.Map;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Obligation;
import org.entente.areas.agreements.Occurrence;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Row;
import org.entente.areas.agreements.Schedule;
import org.entente.record.Amount;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Notes that an obligation was met.
@Command(name = "done")
final class AgreementDone extends OnAgreement {
    @Option(names = "--obligation", required = true)
    String obligation = "";

    @Option(names = "--due")
    @Nullable LocalDate due;

    @Option(names = "--on")
    LocalDate on = today;

    @Option(names = "--amount")
    @Nullable String amount;

    @Option(names = "--evidence")
    String evidence = "";

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        var id = new Names(home).item(obligation).id();
        Row<Obligation> owed =
                dossier.obligations().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, obligation));
        LocalDate day = due;
        if (day == null) {
            // The first that waits to be done.
            day =
                    Schedule.of(dossier, today, AHEAD).open().stream()
                            .filter(one -> one.owed().id().equals(id))
                            .map(Occurrence::due)
                            .findFirst()
                            .orElse(null);
        }
        proceedings.met(owed, day, on, typed(owed), evidence);
    }

    private @Nullable Amount typed(Row<Obligation> owed) {
        Object value = amount == null ? null : owed.item().kind().field("amount").parse(amount);
        return value instanceof Map<?, ?> map && map.get("quantity") instanceof Long quantity
                ? new Amount(quantity, String.valueOf(map.get("unit")))
                : null;
    }

    private static final int AHEAD = 366;
}
