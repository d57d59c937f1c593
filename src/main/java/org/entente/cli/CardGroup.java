package org.entente.cli;

import picocli.CommandLine.Command;

/// Only names its commands.
@Command(
        name = "card",
        subcommands = {CardExport.class, CardImport.class, CardVerify.class, CardRename.class})
final class CardGroup extends Group {}
