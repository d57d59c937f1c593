package org.entente.cli;

import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `entente` itself: only names its commands.
@Command(
        name = "entente",
        versionProvider = Root.Version.class,
        subcommands = {
            Found.class,
            CardGroup.class,
            NetworkGroup.class,
            DeviceGroup.class,
            StatusCommand.class,
            BackUp.class,
            Restore.class,
            Sheet.class,
            Recover.class,
            RootGroup.class,
            Add.class,
            SetFields.class,
            Delete.class,
            Erase.class,
            GiveUp.class,
            ListRecords.class,
            Show.class,
            AgreementGroup.class,
            Attach.class,
            AttachmentList.class,
            Search.class,
            PartnerGroup.class,
            Undo.class,
            Carry.class,
            Move.class,
            Export.class,
            Inspect.class,
            Verify.class,
            Import.class,
            ExchangeCommand.class,
            Conflicts.class,
            Print.class,
            Prove.class,
            Digest.class,
            Rebuild.class,
            Sample.class,
            Tour.class
        })
final class Root implements Runnable {
    private final Text text;

    @Spec @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    Root(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), text.of("cli.command-missing"));
        }
    }

    /// The version in the jar.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Root.class.getPackage().getImplementationVersion();
            return new String[] {"Entente " + (version == null ? "" : version)};
        }
    }
}
