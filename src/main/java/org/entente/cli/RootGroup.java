package org.entente.cli;

import picocli.CommandLine.Command;

/// Only names its commands.
@Command(
        name = "root",
        subcommands = {RootChange.class})
final class RootGroup extends Group {}
