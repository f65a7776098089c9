package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Signer.CodeGrant;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.audit.api.AuditRow;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.RegisteredCard;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;
import org.tripact.testkit.memory.MemoryStore;

/** The place where firms sign: real cards, a store in memory, a clock that stands, and customs' answers by hand. */
final class Hall {

    static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    static final String ORIGIN = "https://tripact.example";
    static final String TEXT = "2026-11";

    private static final TestAuthority AUTHORITY = TestAuthority.at(NINE);
    static final TestCard FIRM = AUTHORITY.issue(RegisteredCards.aLegalPerson());
    static final TestCard OPERATOR = AUTHORITY.issue(RegisteredCards.anOperator());
    static final TestCard TWO_CODES = AUTHORITY.issue(RegisteredCards.aLegalPersonWithTwoCodes());
    static final TestCard OTHER_FIRM = AUTHORITY.issue(RegisteredCards.ofAnotherEnterprise());

    final SettableClock clock = SettableClock.at(NINE);
    final MemoryStore memory = new MemoryStore();
    final CardChecks checks = CardChecks.knowing(FIRM, OPERATOR, TWO_CODES, OTHER_FIRM);
    final List<Agreement> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger receipts = new AtomicInteger();
    AgreementTexts texts = new AgreementTexts();
    AgreementDesk desk;
    AnswerIntake intake;
    InterventionDesk interventions;

    Hall() {
        open(memory.agreements());
    }

    /** New components over the same store: what a restart is. */
    void restart() {
        open(memory.agreements());
    }

    /** New components over this store. */
    void open(AgreementStore store) {
        ListenerBoard listeners = new ListenerBoard();
        listeners.bindListener(told::add);
        desk = new AgreementDesk(store, checks, memory.audit(), listeners, texts, Duration.ofMinutes(5), clock);
        intake = new AnswerIntake(store, listeners, clock);
        interventions = new InterventionDesk(store, listeners, clock);
    }

    /** A restart with one more text version, which is then in force. */
    void publish(TextVersion next) {
        texts = new AgreementTexts(Stream.concat(AgreementTexts.PUBLISHED.stream(), Stream.of(next))
                .toList());
        restart();
    }

    static Signer holderOf(TestCard card) {
        RegisteredCard registered = card.registered();
        List<CodeGrant> codes = registered.codes().stream()
                .map(code -> new CodeGrant(code.code(), code.district()))
                .toList();
        boolean legalPerson = registered.kind() == CardKind.LEGAL_PERSON;
        return new Signer(registered.enterprise(), registered.number(), legalPerson, codes, ORIGIN);
    }

    static CustomsCode codeOf(TestCard card) {
        return holderOf(card).codes().get(0).code();
    }

    static SignedStatement signedBy(TestCard card, Statement statement) {
        return new SignedStatement(statement.id(), card.certificate(), card.sign(statement.text()));
    }

    Outcome<Statement, AgreementRefusal> prepare(TestCard card, Action action) {
        return desk.prepare(holderOf(card), new StatementRequest(action, codeOf(card), TEXT));
    }

    Statement aStatementTo(Action action, TestCard card) {
        return valueOf(prepare(card, action));
    }

    Outcome<Agreement, AgreementRefusal> sign(TestCard card, Statement statement) {
        return desk.sign(holderOf(card), signedBy(card, statement), true);
    }

    Outcome<Agreement, AgreementRefusal> terminate(TestCard card, Statement statement) {
        return desk.terminate(holderOf(card), statement.number(), signedBy(card, statement));
    }

    Agreement aDeclaredAgreement(TestCard card) {
        return valueOf(sign(card, aStatementTo(Action.SIGN, card)));
    }

    /** An agreement after these answers of customs. */
    Agreement anAgreement(TestCard card, Meaning... answers) {
        AgreementNumber number = aDeclaredAgreement(card).number();
        for (Meaning meaning : answers) {
            assertThat(answer(number, meaning)).isEqualTo(Verdict.APPLIED);
        }
        return agreement(number);
    }

    Agreement aTerminatedAgreement(TestCard card) {
        anAgreement(card, Meaning.APPROVED);
        return valueOf(terminate(card, aStatementTo(Action.TERMINATE, card)));
    }

    Verdict answer(AgreementNumber number, Meaning meaning) {
        return intake.record(anAnswer(number, NoticeKind.APPLICATION, meaning));
    }

    Verdict answerToTermination(AgreementNumber number, Meaning meaning) {
        return intake.record(anAnswer(number, NoticeKind.TERMINATION, meaning));
    }

    /** An answer of now under a reference of its own. */
    CustomsAnswer anAnswer(AgreementNumber number, NoticeKind subject, Meaning meaning) {
        boolean negative = meaning == Meaning.REJECTED || meaning == Meaning.STORE_FAILED;
        String reference = "simulator:" + receipts.incrementAndGet();
        MessageId notice = subject == NoticeKind.APPLICATION
                ? ChangeFixtures.application(number)
                : ChangeFixtures.termination(number);
        return new CustomsAnswer(
                number, notice, subject, meaning, clock.instant(), reference, negative ? "企业信息与备案不符" : "");
    }

    Agreement agreement(AgreementNumber number) {
        return memory.agreements().find(number).orElseThrow();
    }

    List<TimelineEntry> timeline(AgreementNumber number) {
        return memory.agreements().history(number).orElseThrow().timeline();
    }

    AgreementHistory history(TestCard card, AgreementNumber number) {
        return valueOf(desk.find(holderOf(card), number));
    }

    /** The audit log, newest first. */
    List<AuditEntry> audit() {
        return memory.audit().read(new PageRequest(0, PageRequest.MAX_SIZE)).items().stream()
                .map(AuditRow::entry)
                .toList();
    }

    static <V> V valueOf(Outcome<V, AgreementRefusal> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    static AgreementRefusal refusalOf(Outcome<?, AgreementRefusal> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("accepted: " + value);
                },
                refusal -> refusal);
    }
}
