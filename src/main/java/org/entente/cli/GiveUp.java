package org.entente.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.entente.store.Status;
import org.entente.sync.Home;
import org.entente.sync.Networks;
import org.entente.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives up as lost what the changes of a community wait for.
@Command(name = "give-up")
final class GiveUp implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "COMMUNITY")
    String community = "";

    @Option(names = "--why", paramLabel = "TEXT")
    String why = "";

    @Option(names = "--yes")
    boolean yes;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Text text = talk.text();
        try (Home home = common.open()) {
            Contact contact = home.contact(community);
            List<Status.Waiting> waiting =
                    home.store().status().waiting().stream()
                            .filter(one -> one.community().equals(contact.id()))
                            .toList();
            if (waiting.isEmpty()) {
                throw new Refusal(Problem.NOTHING_WAITS, contact.name());
            } else if (!yes) {
                throw new Refusal(Problem.GIVING_UP_NOT_CONFIRMED, contact.name());
            }
            String reason =
                    why.isBlank() ? text.of("given-up.why", text.day(LocalDate.now(ZoneId.systemDefault()))) : why;
            long before = waiting.stream().mapToLong(Status.Waiting::entries).sum();
            boolean all = true;
            for (Status.Waiting one : waiting) {
                all &= new Networks(home).giveUp(one, reason);
            }
            talk.say(all ? "given-up.done" : "given-up.not-ours", contact.name(), before);
            talk.result(Map.of("changes", before, "counts", all));
            return all ? Commands.DONE : Commands.ATTENTION;
        }
    }
}
