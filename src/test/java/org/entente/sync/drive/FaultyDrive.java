package org.entente.sync.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// A drive on which something happens at the n-th thing done to it: opening, writing, forcing or reading back a file.
/// Writes take a few bytes at a time, so that there are many.
final class FaultyDrive extends DriveAccess {
    private static final int STEP = 100;

    private final int at;
    private final Fault fault;
    private int done;

    interface Fault {
        void happen() throws IOException;
    }

    /// @param at from 0; what happens then
    FaultyDrive(int at, Fault fault) {
        this.at = at;
        this.fault = fault;
    }

    /// Whether it has happened.
    boolean hasHappened() {
        return done > at;
    }

    private void step() throws IOException {
        if (done++ == at) {
            fault.happen();
        }
    }

    @Override
    FileChannel create(Path file) throws IOException {
        step();
        return new Faulty(super.create(file));
    }

    @Override
    FileChannel readBack(Path file) throws IOException {
        return new Faulty(FileChannel.open(file, java.nio.file.StandardOpenOption.READ));
    }

    private final class Faulty extends FileChannel {
        private final FileChannel real;

        Faulty(FileChannel real) {
            this.real = real;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return real.read(to);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            step();
            ByteBuffer some = from.slice(from.position(), Math.min(STEP, from.remaining()));
            int written = real.write(some);
            from.position(from.position() + written);
            return written;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            step();
            real.force(metadata);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }

        @Override
        public long read(ByteBuffer[] to, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel from, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer to, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer from, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
