package org.tripact.customs.simulator;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tripact.customs.simulator.Treatment.Action;

/** The configured rules: the first that matches wins, else everything is approved. */
final class Rules {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 200;
    private static final Pattern RULE =
            Pattern.compile("(?:district:(?<district>[0-9]{0,4})|code:(?<code>[0-9A-Z]{0,10}))(?<open>\\*?)"
                    + "\\s*=\\s*(?<action>[a-z-]+)(?:\\s+(?<reason>\\S.*))?");

    private record Rule(Predicate<Submission> matches, Treatment treatment) {}

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = rules;
    }

    static Rules parse(String... configured) {
        List<String> texts = Stream.of(configured)
                .flatMap(element -> Stream.of(element.split(";")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.size() > MOST) {
            throw new IllegalArgumentException(
                    "Setting rules of org.tripact.customs.simulator: more than " + MOST + " rules");
        }
        return new Rules(texts.stream().map(Rules::rule).toList());
    }

    Treatment treatmentOf(Submission submission) {
        return rules.stream()
                .filter(rule -> rule.matches().test(submission))
                .map(Rule::treatment)
                .findFirst()
                .orElse(Treatment.APPROVE);
    }

    private static Rule rule(String text) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw wrong(text, "is not 'district:22=action' or 'code:4601*=action reason'");
        }
        Action action =
                Action.of(rule.group("action")).orElseThrow(() -> wrong(text, "names an action that there is not"));
        String reason = rule.group("reason") == null ? "" : rule.group("reason");
        if (reason.length() > LONGEST_REASON || !reason.isEmpty() && !action.takesReason()) {
            throw wrong(text, "has a reason that is too long or that its action never tells");
        }
        boolean needsReason = reason.isEmpty() && action.takesReason();
        return new Rule(who(rule), new Treatment(action, needsReason ? "演示：资料不全" : reason));
    }

    /** Plain prefixes, no regular expressions: a rule costs the same whatever it says. */
    private static Predicate<Submission> who(Matcher rule) {
        String district = rule.group("district");
        if (district != null) {
            return submission -> submission.district().startsWith(district);
        }
        String code = rule.group("code");
        return rule.group("open").isEmpty()
                ? submission -> submission.customsCode().value().equals(code)
                : submission -> submission.customsCode().value().startsWith(code);
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException(
                "Setting rules of org.tripact.customs.simulator: '%s' %s".formatted(text, why));
    }

    @Override
    public String toString() {
        return rules.size() + " rules";
    }
}
