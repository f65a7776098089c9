package org.tripact.card.core.check;

import java.util.List;
import org.tripact.card.api.RevocationAnswer;

/**
 * What came, with a certificate that nobody is known to have taken back.
 *
 * @param answers by which that is known
 * @param byGrace whether an answer was used past its time
 */
record Cleared(Chained chained, List<RevocationAnswer> answers, boolean byGrace) {}
