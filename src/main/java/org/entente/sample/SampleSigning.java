package org.entente.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.entente.areas.agreements.Proceedings;
import org.entente.record.RecordId;
import tools.jackson.databind.JsonNode;

/// Agreements of the sample that were proposed and signed, each community at its own laptop, by files that travel.
final class SampleSigning {
    private final SampleData data;
    private final LocalDate today;
    private final BiConsumer<SampleCommunity, SampleCommunity> give;

    /// @param give carries what is new from one to the other
    SampleSigning(SampleData data, LocalDate today, BiConsumer<SampleCommunity, SampleCommunity> give) {
        this.data = data;
        this.today = today;
        this.give = give;
    }

    /// The agreements that are signed, by their names in the files.
    static Set<String> refs() {
        return SampleData.json("signatures").valueStream().map(SampleSigning::ref).collect(Collectors.toSet());
    }

    private static String ref(JsonNode node) {
        return node.path("agreement").asString().substring(1);
    }

    /// Has all of them signed.
    ///
    /// @param all ours first
    void sign(List<SampleCommunity> all) {
        SampleData.json("signatures").valueStream().forEach(node -> sign(node, all));
    }

    private void sign(JsonNode node, List<SampleCommunity> all) {
        RecordId agreement = data.id(ref(node));
        SampleCommunity author = named(node.path("by").asString(), all);
        String first = node.path("first").asString("");
        if (!first.isEmpty()) {
            String now = author.home().records().find(agreement).orElseThrow().print("text");
            author.change(agreement, "text", first);
            at(author).propose(agreement, "");
            author.change(agreement, "text", now);
        }
        at(author).propose(agreement, node.path("note").asString(""));
        at(author).consent(agreement, node.path("consent").asString(""));
        for (String name : node.path("signs").propertyNames()) {
            SampleCommunity signer = named(name, all);
            if (signer != author) {
                give.accept(author, signer);
            }
            var read = at(signer).dossier(agreement).latest().orElseThrow().document();
            at(signer).sign(agreement, read, node.path("signs").path(name).asString());
            if (signer != all.getFirst()) {
                give.accept(signer, all.getFirst());
            }
        }
    }

    private Proceedings at(SampleCommunity community) {
        return new Proceedings(community.home().store(), today);
    }

    private static SampleCommunity named(String name, List<SampleCommunity> all) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
