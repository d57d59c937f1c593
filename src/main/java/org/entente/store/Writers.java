package org.entente.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.entente.log.Card;
import org.entente.log.PublicKey;
import org.entente.log.Standing;

/// Finds out who wrote logs, each once.
final class Writers {
    private final Sql sql;
    private final Map<PublicKey, Card> cards;
    private final Map<Integer, Writer> known = new HashMap<>();

    /// Who wrote a log.
    ///
    /// @param community by id
    /// @param device    the laptop's name, or its key where no card names it
    record Writer(String community, String device) {}

    Writers(Sql sql) throws SQLException {
        this.sql = sql;
        cards = SpaceReading.cards(sql);
    }

    Writer of(int log) throws SQLException {
        Writer writer = known.get(log);
        if (writer == null) {
            writer =
                    sql.first(
                                    row -> new Writer(row.getString(1), row.getString(2)),
                                    "SELECT community, device FROM log WHERE ref=? AND community IS NOT NULL",
                                    log)
                            .map(this::named)
                            .orElse(new Writer("", ""));
            known.put(log, writer);
        }
        return writer;
    }

    private Writer named(Writer writer) {
        Card card = cards.get(new PublicKey(writer.community()));
        String name =
                card == null
                        ? writer.device()
                        : card.standing()
                                .device(new PublicKey(writer.device()))
                                .map(Standing.Device::name)
                                .orElse(writer.device());
        return new Writer(writer.community(), name);
    }
}
