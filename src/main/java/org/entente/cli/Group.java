package org.entente.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that only names others: by itself it says that one of them is missing.
abstract class Group implements Runnable {
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
