package org.entente;

import java.lang.reflect.InvocationTargetException;

/**
 * What the jar starts: says in words which Java Entente needs, and hands over to {@link Entente} where it has it.
 *
 * <p>The only class compiled for Java 11, so that an older Java can read it and answer at all. For that it must not
 * name {@link Entente} in code, nor use anything newer.
 */
public final class Launcher {
    private static final int NEEDED = 25;

    private Launcher() {}

    /** Starts Entente with the same arguments, or exits with 1 after saying which Java it needs. */
    public static void main(String[] arguments) throws Throwable {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            String home = System.getProperty("java.home");
            System.err.printf("Entente needs Java %d or newer; this is Java %d (%s).%n", NEEDED, found, home);
            System.err.printf("Install Eclipse Temurin %d from adoptium.net and start Entente with it.%n", NEEDED);
            System.exit(1);
        }
        try {
            Class.forName("org.entente.Entente").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
