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
    private byte[] line = new byte[0];
    private int start;
    private int length;

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
        line = new byte[0];
        from = 0;
        to = 0;
    }

    /// The next line without its line feed.
    ///
    /// @throws Malformed when the file ends before a line feed, or the line is longer than `longest` bytes
    public byte[] next(int longest) throws IOException {
        find(longest);
        return Arrays.copyOfRange(line, start, start + length);
    }

    /// Finds the next line, without making a copy of it: until the next call it stands in [#bytes] from [#start] on, and
    /// has [#length] bytes without its line feed.
    ///
    /// @throws Malformed as [#next]
    void find(int longest) throws IOException {
        byte[] begun = new byte[0]; // where it goes on past the buffer
        while (true) {
            byte[] held = fill();
            int end = end(held);
            int found = end - from;
            if (begun.length + found > longest) {
                throw new Malformed("a line is longer than " + longest + " bytes");
            }
            line = begun.length == 0 ? held : join(begun, held, from, found);
            start = begun.length == 0 ? from : 0;
            length = begun.length + found;
            from = end;
            if (end < to) {
                from = end + 1;
                return;
            }
            begun = begun.length == 0 ? Arrays.copyOfRange(held, start, end) : line;
        }
    }

    /// Where the line goes to in the buffer: its line feed, or the buffer's end.
    private int end(byte[] held) {
        int last = to; // not asked of the object again for each byte
        int end = from;
        while (end < last && held[end] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] join(byte[] begun, byte[] held, int from, int count) {
        byte[] joined = Arrays.copyOf(begun, begun.length + count);
        System.arraycopy(held, from, joined, begun.length, count);
        return joined;
    }

    /// Bytes in which the line found stands, among others.
    byte[] bytes() {
        return line;
    }

    /// Where in [#bytes] it begins.
    int start() {
        return start;
    }

    /// How many bytes it has.
    int length() {
        return length;
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
            int end = end(held);
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
