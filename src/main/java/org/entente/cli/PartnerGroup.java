package org.entente.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Only names its commands.
@Command(
        name = "partner",
        subcommands = {
            PartnerStanding.class,
            PartnerMove.class,
            PartnerDuplicates.class,
            PartnerMerge.class,
            PartnerSplit.class,
            PartnerImport.class
        })
final class PartnerGroup implements Runnable {
    @Spec @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    @Override
    public void run() {
        if (spec != null && spec.root().userObject() instanceof Root root) {
            throw new ParameterException(spec.commandLine(), root.text().of("cli.command-missing"));
        }
    }
}
