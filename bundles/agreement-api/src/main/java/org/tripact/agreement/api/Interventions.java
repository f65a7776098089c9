package org.tripact.agreement.api;

import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.Outcome;

/**
 * What an administrator may do to an agreement by hand. Each intervention is audited in the transaction that does it.
 * Throws {@link org.tripact.kernel.StoreUnavailableException} where the store is away.
 */
public interface Interventions {

    /**
     * Gives up an application that provably never left: 签约海关入库失败, with this reason, so that the firm may sign
     * again. Its message is withdrawn in the same transaction. Of a terminated agreement, the notice for customs is given
     * up, where customs provably does not have it and never will: the stage stays, and later messages of the code go. Doing it again gives the same answer.
     */
    Outcome<Agreement, InterventionRefusal> giveUp(AgreementNumber number, Intervention intervention);

    /**
     * Believes an answer of customs that contradicts what is known: the stage becomes what the answer says, and the
     * answer waits no more, in the same transaction. Of two persons who decide at once one is told so.
     *
     * @param place where the answer waits for a person
     */
    Outcome<Agreement, InterventionRefusal> accept(CustomsAnswer answer, long place, Intervention intervention);
}
