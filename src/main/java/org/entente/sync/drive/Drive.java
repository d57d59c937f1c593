package org.entente.sync.drive;

import java.nio.file.Path;

/// A place where bundles can be left and found: a USB drive, or a folder chosen by hand.
///
/// @param root      where it is mounted
/// @param name      what its owner calls it
/// @param mark      tells this drive from another one plugged in at the same place later
/// @param free      bytes that can still be written; [#UNKNOWN] where the system does not say
/// @param removable whether it is a drive that can be pulled
/// @param writable  whether the system lets anybody write to it
public record Drive(Path root, String name, String mark, long free, boolean removable, boolean writable) {
    /// Nobody knows how much room there is.
    public static final long UNKNOWN = -1;

    /// Whether this is that drive at that place, however full it is by now.
    public boolean isSame(Drive other) {
        return root.equals(other.root) && mark.equals(other.mark);
    }
}
