package org.entente.sync;

import java.nio.file.Path;

/// A place where bundles can be left and found: a USB drive, or a folder chosen by hand.
///
/// @param root      where it is mounted
/// @param name      what its owner calls it
/// @param free      bytes free
/// @param removable whether it is a drive that can be pulled
public record Drive(Path root, String name, long free, boolean removable) {}
