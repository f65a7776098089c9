/** What every implementation of a store port must pass: one abstract test class a port. */
package org.tripact.testkit.contract;
