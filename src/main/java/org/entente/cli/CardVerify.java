package org.entente.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.store.Contact;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records that a community's safety words were compared in person.
@Command(name = "verify")
final class CardVerify implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--by", paramLabel = "WHO")
    String by = System.getProperty("user.name", "");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Contact contact = home.contact(name);
            home.store().trust().verify(contact.card().community(), by);
            show(home.contact(contact.id()), talk);
        }
        return Commands.DONE;
    }

    /// Says who a community is and whether that has been verified.
    static void show(Contact contact, Talk talk) {
        say(contact, talk);
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("name", contact.name());
        json.put("community", contact.id());
        json.put("words", Safety.words(contact.card().community(), talk.text()));
        json.put("verified", contact.isVerified());
        json.put("by", contact.verifiedBy());
        talk.result(json);
    }

    /// The same in words alone.
    static void say(Contact contact, Talk talk) {
        String words = Safety.words(contact.card().community(), talk.text());
        talk.say("cli.met", contact.name(), contact.card().place().isBlank() ? "–" : contact.card().place());
        talk.say("cli.their-words", words);
        if (contact.isVerified()) {
            talk.say("cli.verified", contact.name(), String.valueOf(contact.verifiedBy()));
        } else {
            talk.say("cli.unverified", contact.name());
        }
    }
}
