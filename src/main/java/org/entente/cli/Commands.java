package org.entente.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.report.Paper;
import org.entente.text.Sentences;
import org.entente.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Runs commands. Exit status: 0 done, 1 refused, 2 wrong use, 3 done but something is held or conflicting.
public final class Commands {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USE = 2;
    static final int ATTENTION = 3;

    private Commands() {}

    /// Runs one command on the program's own streams.
    ///
    /// @return the exit status
    public static int run(String[] arguments) {
        return run(arguments, writer(System.out), writer(System.err));
    }

    /// A locale that knows only ASCII would turn every name into question marks; what reads there reads UTF-8.
    private static PrintWriter writer(PrintStream stream) {
        Charset charset =
                stream.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stream.charset();
        return new PrintWriter(stream, true, charset);
    }

    /// Runs one command.
    ///
    /// @return the exit status
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        Text text = Text.in(language(List.of(arguments)));
        CommandLine line = new CommandLine(new Root(text));
        line.setResourceBundle(new Words(text));
        line.registerConverter(Path.class, name -> path(name, text));
        line.registerConverter(Paper.class, name -> choice(name, Paper.values(), text));
        line.registerConverter(ListRecords.Units.class, name -> choice(name, ListRecords.Units.values(), text));
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setAbbreviatedSubcommandsAllowed(false);
        line.setParameterExceptionHandler(Commands::wrongUse);
        line.setExecutionExceptionHandler(Commands::failed);
        int status = execute(line, arguments, text);
        out.flush();
        err.flush();
        return status;
    }

    private static int execute(CommandLine line, String[] arguments, Text text) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            line.getErr().println(text.of("cli.no-memory"));
            return REFUSED;
        }
    }

    private static Path path(String name, Text text) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(text.of("cli.path", name));
        }
    }

    private static <E extends Enum<E>> E choice(String name, E[] all, Text text) {
        List<String> names = Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        int found = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (found < 0) {
            throw new CommandLine.TypeConversionException(text.of("cli.choice", name, String.join(", ", names)));
        }
        return all[found];
    }

    private static Locale language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--language=")) {
                return Locale.forLanguageTag(argument.substring(11));
            } else if (argument.equals("--language") && i + 1 < arguments.size()) {
                return Locale.forLanguageTag(arguments.get(i + 1));
            }
        }
        return Locale.getDefault();
    }

    private static int wrongUse(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        Root root = (Root) line.getCommandSpec().root().userObject();
        if (e.getCause() instanceof InvalidPathException path) {
            err.println(root.text().of("cli.path", path.getInput()));
        } else {
            err.println(root.text().of("cli.wrong-use", String.valueOf(e.getMessage())));
        }
        err.println(line.getHelp().fullSynopsis().strip());
        err.println(root.text().of("cli.see-help", line.getCommandSpec().qualifiedName() + " --help"));
        err.flush();
        return WRONG_USE;
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        Root root = (Root) line.getCommandSpec().root().userObject();
        Refusal refusal =
                switch (e) {
                    case Refusal known -> known;
                    default -> new Refusal(e, Problem.UNEXPECTED, "entente.log");
                };
        if (refusal.problem() == Problem.UNEXPECTED) {
            System.getLogger("org.entente").log(System.Logger.Level.ERROR, "A command failed", e);
        }
        line.getErr().println(Sentences.typed(root.text(), null, refusal));
        line.getErr().flush();
        return REFUSED;
    }
}
