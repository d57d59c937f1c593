package org.entente.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All kinds this version of the program knows: the kernel's own and those of the areas.
public final class Kinds {
    private final Map<String, Kind<?>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Kind<?>> byType = new LinkedHashMap<>();

    /// @param types the Java records of the areas; the kernel's own ([Network], [Member], [Companion] and others) are added
    public Kinds(Collection<Class<? extends Record>> types) {
        List.of(
                        Network.class,
                        Member.class,
                        Removal.class,
                        Companion.class,
                        Erasure.class,
                        Release.class,
                        Attachment.class)
                .forEach(this::add);
        types.forEach(this::add);
    }

    private void add(Class<? extends Record> type) {
        Kind<?> kind = new Kind<>(type);
        if (byName.putIfAbsent(kind.name(), kind) != null) {
            throw new IllegalArgumentException("Two kinds are named " + kind.name());
        }
        byType.put(type, kind);
    }

    /// A kind by its name; empty for one from a newer version.
    public Optional<Kind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// A kind by its name.
    ///
    /// @throws Refusal KIND_UNKNOWN with the name and those there are
    public Kind<?> named(String name) {
        return find(name)
                .orElseThrow(() -> new Refusal(Problem.KIND_UNKNOWN, name, String.join(", ", byName.keySet())));
    }

    /// The kind that a Java record declares.
    @SuppressWarnings("unchecked") // byType holds under each class the kind made from it
    public <R extends Record> Kind<R> of(Class<R> type) {
        Kind<?> kind = byType.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(type + " is not listed");
        }
        return (Kind<R>) kind;
    }

    /// All kinds, in the order listed.
    public Collection<Kind<?>> all() {
        return List.copyOf(byName.values());
    }

    /// The kinds whose records are rows of that kind.
    public List<Kind<?>> childrenOf(Kind<?> kind) {
        return byName.values().stream()
                .filter(k -> k.parent().filter(p -> p.refersTo().contains(kind.name())).isPresent())
                .<Kind<?>>map(k -> k)
                .toList();
    }
}
