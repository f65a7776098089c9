/** Personal data at rest: sealed under a key that lies in a file beside the database, not in it. */
package org.tripact.store.jpa.seal;
