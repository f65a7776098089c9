/** Software cards that really sign, the authority that issues them, and everything that can be wrong with the two. */
package org.tripact.testkit.cards;
