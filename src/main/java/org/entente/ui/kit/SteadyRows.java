package org.entente.ui.kit;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// The skin of a table whose rows are all of one height. Where the words in a row or the number of rows change, JavaFX
/// styles every row in view anew, twice, to learn its height, which takes longer than finding what they show.
final class SteadyRows<T> extends TableViewSkin<T> {
    SteadyRows(TableView<T> table) {
        super(table);
        // Of whole pixels: a line that falls between two of them fades.
        table.fixedCellSizeProperty().subscribe(size -> table.setFixedCellSize(table.snapSizeY(size.doubleValue())));
    }

    @Override
    protected VirtualFlow<TableRow<T>> createVirtualFlow() {
        return new VirtualFlow<>() {
            @Override
            protected void setCellIndex(TableRow<T> row, int index) {
                if (row.getIndex() == index) {
                    row.updateIndex(index);
                } else {
                    super.setCellIndex(row, index);
                }
            }
        };
    }

    /// The first row in view.
    int first() {
        TableRow<T> row = getVirtualFlow().getFirstVisibleCell();
        return row == null ? 0 : row.getIndex();
    }

    /// The last row in view.
    int last() {
        TableRow<T> row = getVirtualFlow().getLastVisibleCell();
        return row == null ? 0 : row.getIndex();
    }
}
