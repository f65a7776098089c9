/** What administrators do by hand: the desks for messages and receipts. */
@Export
@Version("1.0.0")
package org.tripact.exchange.api.desk;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
