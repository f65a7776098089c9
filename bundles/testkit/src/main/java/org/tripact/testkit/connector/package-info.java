/** What each connector must pass, against its real partner. */
package org.tripact.testkit.connector;
