package org.entente.areas.crisis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.areas.crisis.CallPlan.Call;
import org.entente.areas.crisis.CallPlan.Reach;
import org.entente.areas.crisis.CallPlan.Standing;
import org.entente.areas.partners.Phone;
import org.entente.record.RecordId;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.text.Text;

/// Every call tree on pages of its own: first the whole tree, then a slip for each caller to cut out and keep.
public final class CallTreeReport implements Report<Records> {
    /// Columns drawn for the branches; people deeper than that stand no further to the right.
    private static final int DEEPEST = 12;

    @Override
    public String name() {
        return "call-tree";
    }

    @Override
    public Audience audience(Records source) {
        return Audience.CONFIDENTIAL;
    }

    @Override
    public String body(Records source, Text text) {
        Html html = new Html();
        List<CallPlan> plans = CallPlan.all(source);
        if (plans.isEmpty()) {
            html.put("p", "", text.of("call-tree.none"));
        }
        for (int i = 0; i < plans.size(); i++) {
            html.open("div", i == 0 ? "" : "next-page");
            new Drawing(html, text, plans.get(i)).draw();
            html.close();
            new CallSlips(html, text, plans.get(i)).write();
        }
        return html.toString();
    }

    /// The last ones called on each branch below those at the top: when they call back, the message has gone through.
    static Set<RecordId> lastOfBranches(CallPlan plan) {
        Set<RecordId> last = new HashSet<>();
        for (Call top : plan.calls()) {
            for (Call branch : top.calls()) {
                Call call = branch;
                while (!call.calls().isEmpty()) {
                    call = call.calls().getLast();
                }
                if (!branch.calls().isEmpty()) {
                    last.add(call.id());
                }
            }
        }
        return last;
    }

    /// A name with its numbers on one line, for a sentence.
    static String inline(Reach reach) {
        List<String> numbers = reach.phones().stream().map(Phone::number).toList();
        return numbers.isEmpty() ? reach.name() : reach.name() + " (" + String.join(", ", numbers) + ")";
    }

    /// The numbers below each other in the order to try them, each with where it rings.
    static void numbers(Html html, Text text, Reach reach) {
        if (reach.phones().isEmpty()) {
            html.put("div", "quiet", text.of("call-tree.nonumber"));
        }
        for (Phone phone : reach.phones()) {
            html.open("div", "").put("span", "number", phone.number());
            if (phone.label() != null) {
                String word = phone.label().name().toLowerCase(java.util.Locale.ROOT);
                html.put("span", "where", " " + text.choice("phone", "label", word));
            }
            html.close();
        }
    }

    /// One tree, a row a person, with lines drawn from each caller to those they call.
    private static final class Drawing {
        private final Html html;
        private final Text text;
        private final CallPlan plan;
        private final Set<RecordId> last;
        private final int columns;

        Drawing(Html html, Text text, CallPlan plan) {
            this.html = html;
            this.text = text;
            this.plan = plan;
            last = lastOfBranches(plan);
            columns = Math.min(DEEPEST, depth(plan));
        }

        private static int depth(CallPlan plan) {
            int depth = 0;
            List<Call> level = plan.calls();
            while (!level.isEmpty()) {
                level = level.stream().flatMap(call -> call.calls().stream()).toList();
                depth++;
            }
            return Math.max(0, depth - 1);
        }

        void draw() {
            CallTree tree = plan.tree();
            html.put("h1", "", tree.title());
            if (!tree.purpose().isBlank()) {
                html.put("p", "", text.of("call-tree.used", tree.purpose()));
            }
            String tested =
                    tree.testedOn() == null
                            ? text.of("call-tree.untested")
                            : text.of("call-tree.tested", text.day(tree.testedOn()));
            int people = plan.everybody().size();
            html.put("p", "quiet", text.of("call-tree.people", people) + " · " + tested);
            script(html, text, tree);
            html.putUnlessBlank("p", "notes", tree.notes());
            if (people == 0) {
                html.put("p", "", text.of("call-tree.nobody"));
                return;
            }
            html.open("table", "tree");
            widths();
            rows();
            html.close();
        }

        private void widths() {
            html.open("colgroup", "");
            for (int i = 0; i < columns; i++) {
                html.open("col", "", "style=\"width: 6mm\"").close();
            }
            html.open("col", "").close().open("col", "", "style=\"width: 30%\"").close();
            html.open("col", "", "style=\"width: 28%\"").close().close();
        }

        /// Walks the tree with, for each level above, whether more siblings follow there.
        private void rows() {
            record Step(Call call, List<Boolean> follows) {}
            List<Step> next = new ArrayList<>();
            plan.calls().reversed().forEach(call -> next.add(new Step(call, List.of())));
            while (!next.isEmpty()) {
                Step step = next.removeLast();
                row(step.call(), step.follows());
                List<Call> calls = step.call().calls();
                for (int i = calls.size() - 1; i >= 0; i--) {
                    List<Boolean> below = new ArrayList<>(step.follows());
                    below.add(i < calls.size() - 1);
                    next.add(new Step(calls.get(i), below));
                }
            }
        }

        private void row(Call call, List<Boolean> follows) {
            int depth = Math.min(columns, follows.size());
            html.open("tr", depth == 0 ? "top" : "");
            for (int i = 0; i < depth; i++) {
                boolean own = i == depth - 1;
                boolean more = follows.get(follows.size() - depth + i);
                html.open("td", more ? "line" : "");
                html.put("div", own ? "elbow" : "", "").close();
            }
            html.open("td", "who", "colspan=\"" + (columns - depth + 1) + "\"");
            html.put("span", "no", String.valueOf(call.number()));
            html.text(" ").put("span", "name", call.person().name());
            remarks(call);
            html.close().open("td", "phones");
            numbers(html, text, call.person());
            html.close().open("td", "backup");
            if (call.backup() != null) {
                String message = call.calls().isEmpty() ? "call-tree.instead" : "call-tree.backup";
                html.prose(text.of(message, inline(call.backup())));
            }
            html.close().close();
        }

        private void remarks(Call call) {
            switch (call.standing()) {
                case STARTS -> html.put("span", "where", " " + text.of("call-tree.starts"));
                case ORPHAN, LOOP -> {
                    String message = call.standing() == Standing.LOOP ? "call-tree.loop" : "call-tree.orphan";
                    html.open("div", "check").put("b", "", text.of("call-tree.attention"));
                    html.text(": " + text.of(message)).close();
                }
                case CALLED -> {
                    if (last.contains(call.id())) {
                        html.put("span", "where", " " + text.of("call-tree.last"));
                    }
                }
            }
            html.putUnlessBlank("div", "where", call.node().note());
        }
    }

    /// The words to read out.
    static void script(Html html, Text text, CallTree tree) {
        if (!tree.script().isBlank()) {
            html.open("div", "script").put("span", "say", text.of("call-tree.say"));
            html.text(" " + tree.script()).close();
        }
    }
}
