/** Fixtures that speak: agreements, statements, changes, messages, cards, and a clock that a test moves. */
package org.tripact.testkit;
