package org.entente.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Where one has been: back and forward as in a browser. Knows no window.
final class Trail {
    private static final int LONGEST = 100;

    private final List<String> addresses = new ArrayList<>();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();
    private int at = -1;

    /// Notes an address; what lay ahead is forgotten. The one we are at is not noted twice.
    void visit(String address) {
        if (at >= 0 && addresses.get(at).equals(address)) {
            return;
        }
        addresses.subList(at + 1, addresses.size()).clear();
        addresses.add(address);
        if (addresses.size() > LONGEST) {
            addresses.removeFirst();
        }
        at = addresses.size() - 1;
        weigh();
    }

    /// The address `by` steps away; the one we are at where there is none.
    String peek(int by) {
        return addresses.get(Math.clamp(at + by, 0, addresses.size() - 1));
    }

    void move(int by) {
        at = Math.clamp(at + by, 0, addresses.size() - 1);
        weigh();
    }

    private void weigh() {
        back.set(at > 0);
        forward.set(at < addresses.size() - 1);
    }

    ReadOnlyBooleanProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty forwardProperty() {
        return forward.getReadOnlyProperty();
    }
}
