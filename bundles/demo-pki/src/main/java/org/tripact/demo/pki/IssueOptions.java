package org.tripact.demo.pki;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.crypto.KeyKind;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.Uscc;

/** The options of card-issue turned into an order. What is not told is as on the first demo card. */
record IssueOptions(Options options) {

    static final Set<String> KNOWN = Set.of(
            "--number",
            "--holder",
            "--uscc",
            "--enterprise",
            "--kind",
            "--codes",
            "--keys",
            "--from",
            "--days",
            "--pin");
    private static final int LONGEST_DAYS = 7300;
    private static final Pattern CODE = Pattern.compile("([^@]+)@(\\d{4})(?::(.+))?");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\\\]{1,100}");
    private static final Pattern PIN = Pattern.compile("[!-~]{8}");

    CardOrder order(Supplier<CardNumber> next, Instant now) {
        CardNumber number = options.value("--number").map(CardNumber::new).orElseGet(next);
        CardKind kind = word(CardKind.class, "--kind", CardKind.LEGAL_PERSON);
        KeyKind keys = word(KeyKind.class, "--keys", KeyKind.SM2);
        Enterprise enterprise = enterprise();
        RegisteredCard card = new RegisteredCard(
                number, enterprise.uscc().organisationCode(), enterprise, kind, CardStatus.ACTIVE, codes(enterprise));
        Instant start = options.value("--from").map(IssueOptions::day).orElse(now);
        Duration life = Duration.ofDays(options.number("--days", (int) DemoCard.LIFE.toDays(), 1, LONGEST_DAYS));
        String holder = named("--holder").orElse(DemoCard.LEGAL_PERSON.holder());
        return new CardOrder(card, holder, labels(number, kind, keys), keys, start, start.plus(life), pin());
    }

    private static CardOrder.Labels labels(CardNumber number, CardKind kind, KeyKind keys) {
        boolean legalPerson = kind == CardKind.LEGAL_PERSON;
        String suffix = keys == KeyKind.SM2 ? "" : " " + keys.name().replace('_', '-');
        return new CardOrder.Labels(
                "card-" + number,
                (legalPerson ? "法人卡" : "操作员卡") + suffix,
                (legalPerson ? "Legal person" : "Operator") + suffix);
    }

    private Enterprise enterprise() {
        Uscc uscc = options.value("--uscc")
                .map(text -> Uscc.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("--uscc is no unified social credit code")))
                .orElse(DemoEnterprise.FIRST.enterprise().uscc());
        String name = named("--enterprise")
                .or(() -> ofDemo(uscc).map(of -> of.enterprise().name()))
                .orElseThrow(() -> new IllegalArgumentException("--enterprise is needed with this --uscc"));
        return new Enterprise(uscc, name);
    }

    private static Optional<DemoEnterprise> ofDemo(Uscc uscc) {
        return Arrays.stream(DemoEnterprise.values())
                .filter(of -> of.enterprise().uscc().equals(uscc))
                .findFirst();
    }

    private List<RegisteredCode> codes(Enterprise enterprise) {
        return options.value("--codes")
                .map(text ->
                        Arrays.stream(text.split(",")).map(IssueOptions::code).toList())
                .orElseGet(() ->
                        ofDemo(enterprise.uscc()).map(DemoEnterprise::codes).orElse(List.of()));
    }

    private static RegisteredCode code(String text) {
        Matcher parts = CODE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("--codes goes CODE@DISTRICT or CODE@DISTRICT:NAME, not " + text);
        }
        CustomsCode code = new CustomsCode(parts.group(1));
        Set<CodeRole> roles = code.isBroker() ? EnumSet.of(CodeRole.DECLARANT) : EnumSet.allOf(CodeRole.class);
        return new RegisteredCode(code, roles, new CustomsDistrict(parts.group(2), parts.group(3)));
    }

    private Optional<String> named(String option) {
        options.value(option).filter(text -> !NAME.matcher(text).matches()).ifPresent(text -> {
            throw new IllegalArgumentException(option + " is no name");
        });
        return options.value(option);
    }

    private String pin() {
        String pin = options.value("--pin").orElse(CardOrder.PIN);
        if (!PIN.matcher(pin).matches()) {
            throw new IllegalArgumentException("--pin has exactly 8 characters of ASCII");
        }
        return pin;
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--from goes like 2026-11-22", e);
        }
    }

    private <E extends Enum<E>> E word(Class<E> type, String option, E fallback) {
        List<E> all = List.of(type.getEnumConstants());
        return options.value(option)
                .map(text -> all.stream()
                        .filter(constant -> wordOf(constant).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(option + " is one of "
                                + all.stream().map(IssueOptions::wordOf).toList())))
                .orElse(fallback);
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
