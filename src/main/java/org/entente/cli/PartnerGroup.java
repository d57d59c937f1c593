package org.entente.cli;

import picocli.CommandLine.Command;

/// Only names its commands.
@Command(
        name = "partner",
        subcommands = {
            PartnerStanding.class,
            PartnerMove.class,
            PartnerDuplicates.class,
            PartnerMerge.class,
            PartnerSplit.class,
            PartnerApart.class,
            PartnerImport.class
        })
final class PartnerGroup extends Group {}
