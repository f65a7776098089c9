package org.tripact.card.core.check;

import org.tripact.card.api.RevocationAnswer;
import org.tripact.card.api.RevocationAnswer.Source;
import org.tripact.crypto.RevocationList;
import org.tripact.crypto.Sm3;

/** A revocation list that its authority really signed, with its evidence: made once, and only where it is needed. */
final class IssuedList {

    private final RevocationList list;
    private RevocationAnswer answer;

    IssuedList(RevocationList list) {
        this.list = list;
    }

    RevocationList list() {
        return list;
    }

    synchronized RevocationAnswer answer() {
        if (answer == null) {
            byte[] encoded = list.encoded();
            answer = new RevocationAnswer(Source.LIST, Sm3.digest(encoded), encoded);
        }
        return answer;
    }

    static IssuedList newer(IssuedList one, IssuedList other) {
        return other.list.thisUpdate().isAfter(one.list.thisUpdate()) ? other : one;
    }
}
