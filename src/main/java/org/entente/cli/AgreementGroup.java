package org.entente.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Only names its commands.
@Command(
        name = "agreement",
        subcommands = {
            AgreementStart.class,
            AgreementShow.class,
            AgreementText.class,
            AgreementPropose.class,
            AgreementConsent.class,
            AgreementSign.class,
            AgreementChange.class,
            AgreementNotice.class,
            AgreementRenew.class,
            AgreementEnd.class,
            AgreementDone.class,
            AgreementCalendar.class
        })
final class AgreementGroup implements Runnable {
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
