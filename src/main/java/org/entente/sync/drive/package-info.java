/// Drives that people plug in, and what is written on them: found where each system mounts them, written so that a
/// pulled or full one holds no broken file, and called safe to remove only when they are.
///
/// Knows nothing of records or bundles. Start with [org.entente.sync.drive.Drives], then
/// [org.entente.sync.drive.DriveFile].
///
/// **Why no library finds them.** OSHI would tell of disks and volumes, but decides what can be removed on Linux and macOS
/// by the very places looked at here, and on Windows by the same flag that [java.nio.file.FileStore] gives; it would
/// bring 3 MB of native bindings, and nothing about mounts within mounts, which [org.entente.sync.drive.MountTable]
/// reads from the kernel.
@NullMarked
package org.entente.sync.drive;

import org.jspecify.annotations.NullMarked;
