/** The tables: scripts that only go forward, and who applies them. */
package org.tripact.store.jpa.schema;
