/** The ports of the exchange: outbox and receipts. */
@Export
@Version("1.0.0")
package org.tripact.exchange.api.port;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
