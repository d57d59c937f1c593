package org.entente.ui.shell.sync;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.FilesIn;
import org.entente.sync.FilesOut;
import org.entente.sync.Incoming;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// What is said of photos and files on a drive.
final class FileWords {
    private FileWords() {}

    /// What a button says that brings a bundle in.
    static String offer(Text text, Incoming.Preview offer, long days) {
        FilesIn.Sum files = offer.files();
        return offer.entries() == 0 && files.count() > 0
                ? text.of("sync.bring-files", offer.fromName(), files.count(), text.size(files.bytes()))
                : text.of("sync.bring", offer.fromName(), offer.fresh(), days);
    }

    /// What was put beside the records, what was left for the next drive, and what went wrong.
    static List<Node> taken(Text text, FilesOut.Taken taken) {
        List<Node> lines = new ArrayList<>();
        if (taken.count() > 0) {
            lines.add(Page.quiet(text.of("sync.files-taken", taken.count(), text.size(taken.bytes()))));
        }
        Refusal trouble = taken.trouble();
        if (trouble != null) {
            Icons icon = trouble.problem() == Problem.CANCELLED ? Icons.INFO : Icons.WARNING;
            lines.add(Page.line(icon, text.of("sync.files-trouble", Sentences.of(text, null, trouble))));
        } else if (taken.left() > 0) {
            lines.add(Page.line(Icons.INFO, text.of("sync.files-left", taken.left(), text.size(taken.leftBytes()))));
        }
        return lines;
    }
}
