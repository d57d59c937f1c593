package org.entente.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.entente.log.Encoding;
import org.entente.log.Malformed;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.jspecify.annotations.Nullable;

/// Reads one log's range of a bundle entry by entry, checking form and chain; the last entry must be the one that the
/// checkpoint signed.
public final class LogReader implements EntryCursor {
    private final Lines lines;
    private final Manifest.Range range;
    private final Entry.Place place;
    private byte[] previous;
    private long next;
    private @Nullable Entry ahead;

    LogReader(Lines lines, Manifest.Range range, String space) {
        this.lines = lines;
        this.range = range;
        place = new Entry.Place(space, range.log());
        previous = Encoding.base64(range.previous(), "previous");
        next = range.first();
    }

    @Override
    public String log() {
        return range.log();
    }

    @Override
    public String previous() {
        return range.previous();
    }

    @Override
    public long first() {
        return range.first();
    }

    @Override
    public long last() {
        return range.last();
    }

    /// @throws Malformed when an entry is not what the chain says
    @Override
    public @Nullable Entry peek() {
        if (ahead == null && next <= range.last()) {
            ahead = readNext();
        }
        return ahead;
    }

    @Override
    public void take() {
        ahead = null;
    }

    @Override
    public void pause() {
        lines.pause();
    }

    private Entry readNext() {
        try {
            byte[] line = lines.next(Limits.LINE);
            // The comma belongs to the document: it is there unless the document's next line ends the section.
            byte[] element = line.length > 0 && line[line.length - 1] == ',' ? Arrays.copyOf(line, line.length - 1) : line;
            Entry entry = Entry.read(element, place, next, previous);
            previous = entry.hash();
            if (next == range.last() && !Encoding.base64(entry.hash()).equals(range.head())) {
                throw new Malformed("the entries of a log are not those that its checkpoint signed");
            }
            next++;
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
