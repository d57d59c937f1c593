package org.entente.ui.shell.sync;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.entente.sync.Home;
import org.entente.sync.exchange.Exchange;
import org.entente.sync.exchange.ExchangeFolder;
import org.entente.sync.exchange.Look;
import org.entente.ui.kit.Memory;
import org.jspecify.annotations.Nullable;

/// The exchange folder of this data folder, looked at for as long as the window is open. To be used on the window's
/// thread; looking happens on another.
public final class ExchangeDesk implements AutoCloseable {
    private static final String FOLDER = "exchange.folder";
    private static final String WITH = "exchange.with";

    private final Home home;
    private final Memory memory;
    private final ReadOnlyObjectWrapper<@Nullable Look> look = new ReadOnlyObjectWrapper<>();
    private @Nullable Exchange exchange;

    /// @param memory keeps which folder it is, and who shares it
    public ExchangeDesk(Home home, Memory memory) {
        this.home = home;
        this.memory = memory;
    }

    /// The folder, where one was chosen.
    public Optional<Path> folder() {
        try {
            return memory.recall(FOLDER).filter(folder -> !folder.isBlank()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Who shares it, by id; all communities where that is empty.
    public Set<String> with() {
        return memory.recall(WITH).stream()
                .flatMap(ids -> Arrays.stream(ids.split(",", -1)))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What the last look found; null before the first.
    public ReadOnlyObjectProperty<@Nullable Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Uses another folder, or none.
    void use(@Nullable Path folder) {
        memory.remember(FOLDER, folder == null ? "" : folder.toAbsolutePath().toString());
        start();
    }

    /// Says who shares it.
    ///
    /// @param ids empty for all communities, those still to be met included
    void share(Set<String> ids) {
        memory.remember(WITH, String.join(",", new TreeSet<>(ids)));
        start();
    }

    /// Asks for a look at once.
    void lookNow() {
        if (exchange != null) {
            exchange.lookNow();
        }
    }

    /// Begins to look at the chosen folder; what was looked at before is left.
    public void start() {
        close();
        look.set(null);
        folder().ifPresent(folder -> {
            ExchangeFolder looked = new ExchangeFolder(home, folder, with(), Exchange.PATIENCE);
            Exchange[] own = new Exchange[1];
            own[0] =
                    new Exchange(
                            looked,
                            folder,
                            Exchange.PERIOD,
                            found ->
                                    Platform.runLater(() -> {
                                        if (exchange != null && exchange.equals(own[0])) {
                                            look.set(found);
                                        }
                                    }));
            exchange = own[0];
        });
    }

    @Override
    public void close() {
        if (exchange != null) {
            exchange.close();
            exchange = null;
        }
    }
}
