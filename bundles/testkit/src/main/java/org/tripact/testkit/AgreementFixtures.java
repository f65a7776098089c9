package org.tripact.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Signer.CodeGrant;
import org.tripact.agreement.api.Stage;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.Uscc;

/** Agreements and their signers, at fixed times: signed at {@link #NOW}, each next stage a minute later. */
public final class AgreementFixtures {

    /** When everything here happens. */
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    /** A trading firm. */
    public static final Enterprise ENTERPRISE = new Enterprise(new Uscc("91310000MA1FL00157"), "上海示例进出口有限公司");

    /** Another firm, a broker. */
    public static final Enterprise OTHER_ENTERPRISE = new Enterprise(new Uscc("91440300MA5DA0029D"), "深圳示例报关有限公司");

    public static final CustomsCode CODE = new CustomsCode("3101960001");
    public static final CustomsCode SECOND_CODE = new CustomsCode("3101980002");
    public static final CustomsCode OTHER_CODE = new CustomsCode("4403980003");

    public static final CustomsDistrict DISTRICT = new CustomsDistrict("2200", "上海海关");
    public static final CustomsDistrict OTHER_DISTRICT = new CustomsDistrict("5300", "深圳海关");

    public static final CardNumber CARD = new CardNumber("8600000000001");
    public static final CardNumber OPERATOR_CARD = new CardNumber("8600000000002");
    public static final CardNumber OTHER_CARD = new CardNumber("8600000000003");

    public static final AgreementNumber NUMBER = number(1);
    public static final String TEXT_VERSION = "2026-01";
    public static final Digest TEXT_DIGEST = new Digest("ab".repeat(32));
    public static final String ORIGIN = "https://tripact.example";

    private AgreementFixtures() {}

    /** The holder of the trading firm's legal-person card, with one code. */
    public static Signer aSigner() {
        return new Signer(ENTERPRISE, CARD, true, List.of(new CodeGrant(CODE, DISTRICT)), ORIGIN);
    }

    /** The same with two codes (双海关十位). */
    public static Signer aSignerWithTwoCodes() {
        List<CodeGrant> codes = List.of(new CodeGrant(CODE, DISTRICT), new CodeGrant(SECOND_CODE, DISTRICT));
        return new Signer(ENTERPRISE, CARD, true, codes, ORIGIN);
    }

    /** The holder of the trading firm's operator card. */
    public static Signer anOperator() {
        return new Signer(ENTERPRISE, OPERATOR_CARD, false, List.of(new CodeGrant(CODE, DISTRICT)), ORIGIN);
    }

    /** The holder of the other firm's legal-person card. */
    public static Signer anotherSigner() {
        List<CodeGrant> codes = List.of(new CodeGrant(OTHER_CODE, OTHER_DISTRICT));
        return new Signer(OTHER_ENTERPRISE, OTHER_CARD, true, codes, ORIGIN);
    }

    /** The n-th number of the day. */
    public static AgreementNumber number(int n) {
        return new AgreementNumber("TA20261122-%012d".formatted(n));
    }

    /** What does not change in {@link #NUMBER}. */
    public static Particulars theParticulars() {
        return particulars(NUMBER, CODE);
    }

    /** An agreement of the trading firm with this number and code. */
    public static Particulars particulars(AgreementNumber number, CustomsCode code) {
        return new Particulars(number, code, ENTERPRISE, DISTRICT, TEXT_VERSION, TEXT_DIGEST);
    }

    /** An agreement of the other firm with this number. */
    public static Particulars othersParticulars(AgreementNumber number) {
        return new Particulars(number, OTHER_CODE, OTHER_ENTERPRISE, OTHER_DISTRICT, TEXT_VERSION, TEXT_DIGEST);
    }

    /** 签约申报. */
    public static Agreement aDeclaredAgreement() {
        return new Agreement(theParticulars(), declared(), 1);
    }

    /** 签约已发往海关. */
    public static Agreement aSentAgreement() {
        return new Agreement(theParticulars(), sent(), 2);
    }

    /** 签约海关入库成功. */
    public static Agreement aStoredAgreement() {
        return new Agreement(theParticulars(), stored(), 3);
    }

    /** 签约海关入库失败. */
    public static Agreement aStoreFailedAgreement() {
        return new Agreement(theParticulars(), sent().storeFailed(minute(2), "海关系统繁忙"), 3);
    }

    /** 签约海关审批. */
    public static Agreement anApprovedAgreement() {
        return new Agreement(theParticulars(), approved(), 4);
    }

    /** 签约海关退单. */
    public static Agreement aRejectedAgreement() {
        return new Agreement(theParticulars(), stored().rejected(minute(3), "企业信息与备案不符"), 4);
    }

    /** 解约成功. */
    public static Agreement aTerminatedAgreement() {
        return new Agreement(theParticulars(), approved().terminated(minute(4)), 5);
    }

    static Stage.Declared declared() {
        return Stage.signed(NOW);
    }

    static Stage.Sent sent() {
        return declared().sent(minute(1));
    }

    static Stage.Stored stored() {
        return sent().stored(minute(2));
    }

    static Stage.Approved approved() {
        return stored().approved(minute(3));
    }

    /** So many minutes after {@link #NOW}. */
    public static Instant minute(int n) {
        return NOW.plus(Duration.ofMinutes(n));
    }
}
