package org.entente.areas.agreements.view;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.entente.store.Item;
import org.entente.ui.kit.ChildEditor;
import org.jspecify.annotations.Nullable;

/// Stands for rows that come about by what is done with an agreement and are never typed: the head of the form shows them.
final class HiddenRows implements ChildEditor {
    private final Region node = new Region();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();

    HiddenRows() {
        node.setManaged(false);
        node.setVisible(false);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Runnable load(@Nullable Item parent) {
        return () -> {};
    }

    @Override
    public ObservableBooleanValue dirty() {
        return dirty.getReadOnlyProperty();
    }

    @Override
    public boolean complain() {
        return false;
    }

    @Override
    public Part part() {
        return (saving, parent, space) -> {};
    }
}
