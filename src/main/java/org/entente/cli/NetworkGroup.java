package org.entente.cli;

import picocli.CommandLine.Command;

/// Only names its commands.
@Command(
        name = "network",
        subcommands = {NetworkCreate.class, NetworkAdd.class, NetworkRemove.class})
final class NetworkGroup extends Group {}
