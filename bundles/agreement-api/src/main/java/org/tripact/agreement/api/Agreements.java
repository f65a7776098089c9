package org.tripact.agreement.api;

import java.util.Map;
import java.util.Optional;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;

/**
 * What an enterprise can do: the three menu entries of the manual (4.1 sign, 4.2 terminate, 4.3 query).
 *
 * <p>Every call throws {@link org.tripact.kernel.StoreUnavailableException} where the store is away; nothing of the
 * call is kept then. Consoles call it, after they know the session.
 */
public interface Agreements {

    /** A version of the text ({@code zh-CN} or {@code en}); without a version the one in force. */
    Outcome<AgreementText, AgreementRefusal> text(Optional<String> version, String language);

    /** Issues the statement to sign; checks role, then code, then text version, then state. */
    Outcome<Statement, AgreementRefusal> prepare(Signer signer, StatementRequest request);

    /**
     * Signs. The same statement again gives the first answer, as it was then, also after a restart; a wrong signature
     * does not use the statement up.
     *
     * @param agreed whether the box 同意 was ticked
     */
    Outcome<Agreement, AgreementRefusal> sign(Signer signer, SignedStatement signed, boolean agreed);

    /** Terminates an approved agreement; repeats as {@link #sign} does. */
    Outcome<Agreement, AgreementRefusal> terminate(Signer signer, AgreementNumber number, SignedStatement signed);

    /** The enterprise's agreements, last signed first, then by number. */
    Outcome<Page<Agreement>, AgreementRefusal> search(Signer signer, AgreementFilter filter);

    /** One agreement of the enterprise; another's is unknown. */
    Outcome<AgreementHistory, AgreementRefusal> find(Signer signer, AgreementNumber number);

    /** The state of the latest agreement of each of the signer's codes that has one. */
    Outcome<Map<CustomsCode, State>, AgreementRefusal> states(Signer signer);
}
