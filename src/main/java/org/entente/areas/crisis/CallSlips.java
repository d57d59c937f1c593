package org.entente.areas.crisis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.areas.crisis.CallPlan.Call;
import org.entente.areas.crisis.CallPlan.Reach;
import org.entente.record.RecordId;
import org.entente.report.Html;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// A slip for each caller of a tree: whom to call, under which numbers, in which order, what to say, and what to do
/// when somebody cannot be reached. Whoever holds only the slip must be able to do their part.
final class CallSlips {
    private static final List<String> BOXES =
            List.of("call-tree.reached", "call-tree.message", "call-tree.unavailable");

    private final Html html;
    private final Text text;
    private final CallPlan plan;
    private final Set<RecordId> last;
    private final Map<RecordId, Call> callers = new HashMap<>();
    private final Map<RecordId, Call> starters = new HashMap<>();

    CallSlips(Html html, Text text, CallPlan plan) {
        this.html = html;
        this.text = text;
        this.plan = plan;
        last = CallTreeReport.lastOfBranches(plan);
        for (Call call : plan.everybody()) {
            Call starter = starters.getOrDefault(call.id(), call);
            for (Call below : call.calls()) {
                callers.put(below.id(), call);
                starters.put(below.id(), starter);
            }
        }
    }

    void write() {
        List<Call> slips = plan.everybody().stream().filter(call -> !call.calls().isEmpty()).toList();
        if (slips.isEmpty()) {
            return;
        }
        html.open("div", "next-page");
        html.open("p", "slips-how").put("b", "", plan.tree().title() + " – " + text.of("call-tree.slips") + ". ");
        html.text(text.of("call-tree.slips-how")).close();
        slips.forEach(this::slip);
        html.close();
    }

    private void slip(Call caller) {
        html.open("div", "slip");
        html.open("table", "slip-head").open("tr", "").open("td", "");
        html.put("span", "no", String.valueOf(caller.number())).text(" ").put("span", "name", name(caller));
        html.close().put("td", "title", plan.tree().title()).close().close();
        @Nullable Call above = callers.get(caller.id());
        html.open("p", "");
        html.prose(
                above == null
                        ? text.of("call-tree.you-start")
                        : text.of("call-tree.called-by", CallTreeReport.inline(above.person())));
        html.close();
        CallTreeReport.script(html, text, plan.tree());
        calls(caller);
        html.open("p", "").text(text.of("call-tree.keep-trying") + " ");
        html.text(above == null ? text.of("call-tree.report-start") : text.of("call-tree.report-back", name(above)));
        html.close().open("p", "times");
        html.text(text.of("call-tree.started") + " ").put("span", "blank", "");
        html.text(" " + text.of("call-tree.finished") + " ").put("span", "blank", "").close();
        html.close();
    }

    private void calls(Call caller) {
        html.open("table", "calls").open("thead", "").open("tr", "");
        html.put("th", "who", text.of("call-tree.call")).put("th", "phones", text.of("call-tree.numbers"));
        BOXES.forEach(box -> html.put("th", "tick", text.of(box)));
        html.close().close().open("tbody", "");
        for (Call callee : caller.calls()) {
            List<String> hints = hints(callee);
            html.open("tr", hints.isEmpty() ? "end" : "").open("td", "who");
            html.put("span", "no", String.valueOf(callee.number())).text(" ").put("span", "name", name(callee));
            html.putUnlessBlank("div", "where", callee.node().note()).close().open("td", "phones");
            CallTreeReport.numbers(html, text, callee.person());
            html.close();
            BOXES.forEach(box -> html.open("td", "tick").put("span", "box", "").close());
            html.close();
            if (!hints.isEmpty()) {
                html.open("tr", "end").open("td", "hint", "colspan=\"5\"");
                html.prose(String.join("\n", hints)).close().close();
            }
        }
        html.close().close();
    }

    /// What to know about somebody to be called, beyond their numbers.
    private List<String> hints(Call callee) {
        List<String> hints = new ArrayList<>();
        @Nullable Reach backup = callee.backup();
        String people =
                callee.calls().stream()
                        .map(call -> CallTreeReport.inline(call.person()))
                        .collect(Collectors.joining("; "));
        if (!callee.calls().isEmpty()) {
            hints.add(
                    backup == null
                            ? text.of("call-tree.fallback", name(callee), people)
                            : text.of(
                                    "call-tree.fallback-backup",
                                    name(callee),
                                    CallTreeReport.inline(backup),
                                    people,
                                    backup.name()));
        } else if (backup != null) {
            hints.add(text.of("call-tree.instead", CallTreeReport.inline(backup)));
        }
        Call starter = starters.get(callee.id());
        if (last.contains(callee.id()) && starter != null) {
            hints.add(text.of("call-tree.report-last", name(callee), CallTreeReport.inline(starter.person())));
        }
        return hints;
    }

    private static String name(Call call) {
        return call.person().name();
    }
}
