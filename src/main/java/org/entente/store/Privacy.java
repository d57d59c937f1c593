package org.entente.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.jspecify.annotations.Nullable;

/// Keeps what is private out of the logs that others read: the last to look before an edit of ours is written, whoever
/// made it. [Saving] puts such values into their companions long before; where anything else forgets to, nothing of the
/// save is written. What others wrote is not asked here: it is read as it is.
final class Privacy {
    private final Sql sql;
    private final Logs logs;
    private final Cards cards;
    private final Kinds kinds;

    Privacy(Sql sql, Logs logs, Cards cards, Kinds kinds) {
        this.sql = sql;
        this.logs = logs;
        this.cards = cards;
        this.kinds = kinds;
    }

    /// @throws Refusal PRIVATE_SHARED with the kind, and the field where not all of the kind is private
    void check(List<Edit> edits) throws SQLException {
        for (Edit edit : edits) {
            Kind<?> kind = kinds.find(edit.kind()).orElse(null);
            if (kind != null && (kind.isPersonal() || kind.fields().stream().anyMatch(Field::personal))) {
                check(edit, kind);
            }
        }
    }

    private void check(Edit edit, Kind<?> kind) throws SQLException {
        for (Map.Entry<String, @Nullable Object> register : edit.registers().entrySet()) {
            String name = Edit.fieldOf(register.getKey());
            boolean only = kind.isPersonal() || kind.find(name).filter(Field::personal).isPresent();
            if (only && says(register.getKey(), register.getValue()) && isShared(edit)) {
                throw new Refusal(Problem.PRIVATE_SHARED, kind.name(), kind.isPersonal() ? "" : name);
            }
        }
    }

    /// Whether a register tells anybody anything. Emptying a field, hiding a record and bringing it back do not.
    private static boolean says(String register, @Nullable Object value) {
        boolean element = register.indexOf('.') >= 0;
        return value != null
                && !value.equals("")
                && !register.equals(Edit.DELETED)
                && !register.equals(Edit.MOVED)
                && !(element && value.equals(false));
    }

    private boolean isShared(Edit edit) throws SQLException {
        return cards.space(logs.named(sql, edit.record().log()).origin().orElseThrow().space())
                .filter(space -> space.kind() == SpaceKind.OURS)
                .isEmpty();
    }
}
