package org.entente.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.entente.log.Malformed;
import org.jspecify.annotations.Nullable;

/// Reads lines of a staged document from a place in it. Several can read one file; each keeps a small buffer only while
/// it is used, so that thousands of logs need no memory while they wait for one another.
public final class Lines {
    private static final int BUFFER = 1 << 17;

    private final FileChannel file;
    private long position;
    private byte @Nullable [] buffer;
    private int from;
    private int to;

    Lines(FileChannel file, long position) {
        this.file = file;
        this.position = position;
    }

    /// Where the next line begins.
    public long position() {
        return position - (to - from);
    }

    /// Lets go of the buffer; reading goes on where it was. For documents of so many logs that buffers would add up.
    public void pause() {
        position = position();
        buffer = null;
        from = 0;
        to = 0;
    }

    /// The next line without its line feed.
    ///
    /// @throws Malformed when the file ends before a line feed, or the line is longer than `longest` bytes
    public byte[] next(int longest) throws IOException {
        byte[] line = new byte[0];
        while (true) {
            byte[] held = fill();
            int end = from;
            while (end < to && held[end] != '\n') {
                end++;
            }
            int old = line.length;
            if (old + end - from > longest) {
                throw new Malformed("a line is longer than " + longest + " bytes");
            }
            line = Arrays.copyOf(line, old + end - from);
            System.arraycopy(held, from, line, old, end - from);
            from = end;
            if (end < to) {
                from = end + 1;
                return line;
            }
        }
    }

    /// Passes over a line.
    ///
    /// @return its last byte; 0 of an empty one
    /// @throws Malformed as [#next]
    byte skip(int longest) throws IOException {
        int length = 0;
        byte last = 0;
        while (true) {
            byte[] held = fill();
            int end = from;
            while (end < to && held[end] != '\n') {
                end++;
            }
            length += end - from;
            last = end > from ? held[end - 1] : last;
            if (length > longest) {
                throw new Malformed("a line is longer than " + longest + " bytes");
            }
            from = end;
            if (end < to) {
                from = end + 1;
                return last;
            }
        }
    }

    private byte[] fill() throws IOException {
        byte[] held = buffer;
        if (held == null) {
            held = new byte[BUFFER];
            buffer = held;
        }
        if (from == to) {
            int read = file.read(ByteBuffer.wrap(held), position);
            if (read <= 0) {
                throw new Malformed("the file ends too early");
            }
            position += read;
            from = 0;
            to = read;
        }
        return held;
    }
}
