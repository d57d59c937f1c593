package org.entente.sync;

import java.nio.file.Path;
import java.util.List;
import org.entente.areas.Areas;

/// What [KillTest] kills: `import HOME BUNDLE…`, the same as `import-alone`, or `export HOME DRIVE TO COUNT`. Says a line after each that it has
/// finished.
final class KilledMain {
    private KilledMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        try (Home home = Home.open(Path.of(arguments[1]), Areas.model())) {
            say("ready");
            if (arguments[0].startsWith("import")) {
                for (String bundle : rest) {
                    Runnable work = () -> new Incoming(home).bringIn(Path.of(bundle), Progress.NONE);
                    if (arguments[0].equals("import-alone")) {
                        home.store().alone(Long.MAX_VALUE, work);
                    } else {
                        work.run();
                    }
                    say("done");
                }
            } else {
                for (int i = 0; i < Integer.parseInt(rest.get(2)); i++) {
                    new Outgoing(home)
                            .take(
                                    List.of(home.contact(rest.get(1))),
                                    Path.of(rest.get(0)),
                                    Outgoing.Wish.USUAL,
                                    Progress.NONE);
                    say("done");
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
