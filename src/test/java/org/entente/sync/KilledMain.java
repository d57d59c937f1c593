package org.entente.sync;

import java.nio.file.Path;
import java.util.List;
import org.entente.areas.Areas;

/// What [KillTest] kills: `import HOME BUNDLE…` or `export HOME DRIVE TO COUNT`. Says a line after each that it has
/// finished.
final class KilledMain {
    private KilledMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        try (Home home = Home.open(Path.of(arguments[1]), Areas.model())) {
            say("ready");
            if (arguments[0].equals("import")) {
                for (String bundle : rest) {
                    new Incoming(home).bringIn(Path.of(bundle), Progress.NONE);
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
