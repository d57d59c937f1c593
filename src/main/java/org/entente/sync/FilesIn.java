package org.entente.sync;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.entente.bundle.Contents;
import org.entente.bundle.OpenBundle;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Attached;

/// Bringing in the contents of photos and files: what a live attachment names here and is not here yet. The rest is
/// dropped, and said. Bringing the same in again changes nothing.
public final class FilesIn {
    private final Home home;
    private final ContentFolder contents;

    FilesIn(Home home) {
        this.home = home;
        contents = home.contents();
    }

    /// What a bundle has of photos and files.
    ///
    /// @param count      how many
    /// @param bytes      how large they are
    /// @param fresh      of those, the ones that are wanted here and not here yet
    /// @param freshBytes how large those are
    /// @param unknown    of the rest, the ones that no record here names
    public record Sum(int count, long bytes, int fresh, long freshBytes, int unknown) {
        /// What a bundle of records has.
        public static final Sum NONE = new Sum(0, 0, 0, 0, 0);

        /// What two bundles have, one after the other.
        public Sum plus(Sum next) {
            return new Sum(
                    count + next.count,
                    bytes + next.bytes,
                    fresh + next.fresh,
                    freshBytes + next.freshBytes,
                    unknown + next.unknown);
        }

        Sum plus(Contents.Content content, boolean isFresh, boolean isUnknown) {
            return new Sum(
                    count + 1,
                    bytes + content.size(),
                    fresh + (isFresh ? 1 : 0),
                    freshBytes + (isFresh ? content.size() : 0),
                    unknown + (isUnknown ? 1 : 0));
        }
    }

    private Set<String> named() {
        Set<String> named = new HashSet<>();
        home.records().attached().stream().filter(Attached::live).map(Attached::sha256).forEach(named::add);
        return named;
    }

    /// What bringing a bundle in would do.
    Sum look(OpenBundle bundle) {
        if (bundle.contents().all().isEmpty()) {
            return Sum.NONE;
        }
        boolean wanted = FileRules.of(home).wanted();
        Set<String> named = named();
        Sum sum = Sum.NONE;
        for (Contents.Content content : bundle.contents().all()) {
            boolean known = named.contains(content.sha256());
            sum = sum.plus(content, wanted && known && !contents.has(content.sha256()), !known);
        }
        return sum;
    }

    /// Keeps what is wanted. Each is whole or not there at all, whatever becomes of the next.
    ///
    /// @throws Refusal NO_ROOM_HERE, CANCELLED
    Sum bringIn(OpenBundle bundle, Progress progress) {
        Sum sum = Sum.NONE;
        if (bundle.contents().all().isEmpty()) {
            return sum;
        }
        boolean wanted = FileRules.of(home).wanted();
        for (Contents.Content content : bundle.contents().all()) {
            Cancel.check(progress);
            synchronized (contents) { // what is erased meanwhile must not come back
                boolean known = named().contains(content.sha256());
                boolean fresh = wanted && known && !contents.has(content.sha256());
                if (fresh) {
                    put(bundle, content);
                }
                sum = sum.plus(content, fresh, !known);
            }
            progress.at(sum.count(), bundle.contents().all().size());
        }
        return sum;
    }

    private void put(OpenBundle bundle, Contents.Content content) {
        try {
            String sha256 = contents.put(out -> bundle.contents().copy(content, out));
            if (!sha256.equals(content.sha256())) {
                contents.delete(sha256);
                throw new Refusal(Problem.BUNDLE_DAMAGED, content.sha256(), "attachments");
            }
        } catch (IOException e) {
            throw new Refusal(e, Problem.NO_ROOM_HERE);
        }
    }
}
