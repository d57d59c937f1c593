import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.ImportOrder;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The one format of Entente's sources: google-java-format with 4 spaces and lines of 120.
///
/// `check` names the files that differ from it and exits with 1, `write` rewrites those. Maven starts it as a source
/// file on the JDK that compiles Entente (the execution `format` in pom.xml), because a formatter inside Maven knows
/// only the syntax of the Java that Maven itself runs on. Comments stay as they are written.
public final class Format {
    private static final Path SOURCES = Path.of("src");
    private static final JavaFormatterOptions OPTIONS =
            JavaFormatterOptions.builder()
                    .style(
                            Style.builder()
                                    .indentationMultiplier(2)
                                    .maxLineLength(120)
                                    .useTabs(false)
                                    .importOrder(ImportOrder.GOOGLE)
                                    .build())
                    .formatJavadoc(false)
                    .build();

    private Format() {}

    /// Formats or checks every Java file below `src`.
    ///
    /// @param arguments `check` or `write`
    public static void main(String[] arguments) throws IOException {
        boolean write = List.of(arguments).equals(List.of("write"));
        List<Path> sources;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            sources = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> differing =
                sources.parallelStream()
                        .map(file -> difference(file, write))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        if (write) {
            differing.forEach(line -> System.out.println("Formatted " + line));
        } else if (!differing.isEmpty()) {
            System.out.println("These sources are not in the project's format:");
            differing.forEach(line -> System.out.println("  " + line));
            System.out.println("To put them right:  mvn -q -Pformat process-sources");
            System.exit(1);
        }
    }

    /// The file's path where it differs (and what is wrong with it where it cannot be read), or null.
    private static String difference(Path file, boolean write) {
        try {
            String before = Files.readString(file);
            String after = new Formatter(OPTIONS).formatSourceAndFixImports(before.replace("\r\n", "\n"));
            if (after.equals(before)) {
                return null;
            }
            if (write) {
                Files.writeString(file, after);
            }
            return file.toString();
        } catch (IOException | FormatterException failure) {
            return file + ": " + failure.getMessage();
        }
    }
}
