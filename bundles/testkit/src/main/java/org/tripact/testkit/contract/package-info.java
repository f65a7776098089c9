/** What every implementation of a store port must pass, and every source of cards: one abstract test class a port. */
package org.tripact.testkit.contract;
