package org.entente.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.entente.log.CanonicalReader;
import org.entente.log.Encoding;
import org.entente.log.Malformed;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.jspecify.annotations.Nullable;

/// Reads one log's range of a bundle entry by entry, checking form and chain; the last entry must be the one that the
/// checkpoint signed. While one page of entries is used, the next is read on the bundle's own thread.
public final class LogReader implements EntryCursor {
    private static final int PAGE_BYTES = 1 << 20;

    private final Lines lines;
    private final Manifest.Range range;
    private final Entry.Place place;
    private final ExecutorService ahead;
    private final int pageEntries;
    private final CanonicalReader reader;
    private Deque<Entry> page = new ArrayDeque<>();
    private @Nullable Future<Deque<Entry>> nextPage; // null at the end
    private byte[] previous;
    private long next;

    /// @param ahead       reads pages, one after the other
    /// @param reader      used by it alone
    /// @param pageEntries how many entries to keep at most; reading ahead doubles it
    LogReader(
            Lines lines,
            Manifest.Range range,
            String space,
            ExecutorService ahead,
            CanonicalReader reader,
            int pageEntries) {
        this.lines = lines;
        this.range = range;
        this.ahead = ahead;
        this.reader = reader;
        this.pageEntries = pageEntries;
        place = new Entry.Place(space, range.log());
        previous = Encoding.base64(range.previous(), "previous");
        next = range.first();
        nextPage = ahead.submit(this::readPage);
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
        if (page.isEmpty()) {
            turn();
        }
        return page.peek();
    }

    private void turn() {
        if (nextPage != null) {
            page = await(nextPage);
        }
        nextPage = next <= range.last() ? ahead.submit(this::readPage) : null;
    }

    private static Deque<Entry> await(Future<Deque<Entry>> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void take() {
        page.poll();
    }

    @Override
    public void pause() {
        // A page is small enough to keep.
    }

    private Deque<Entry> readPage() {
        Deque<Entry> read = new ArrayDeque<>();
        int bytes = 0;
        try {
            while (next <= range.last() && read.size() < pageEntries && bytes < PAGE_BYTES) {
                lines.find(Limits.LINE);
                bytes += lines.length();
                read.add(readLine());
            }
            lines.pause();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry readLine() {
        byte[] line = lines.bytes();
        int end = lines.start() + lines.length();
        // The comma belongs to the document, which has been found to have it wherever it must.
        boolean more = lines.length() > 0 && line[end - 1] == ',';
        Entry entry = Entry.read(reader, line, lines.start(), more ? end - 1 : end, place, next, previous);
        previous = entry.hash();
        if (next == range.last() && !Encoding.base64(entry.hash()).equals(range.head())) {
            throw new Malformed("the entries of a log are not those that its checkpoint signed");
        }
        next++;
        return entry;
    }
}
