/** For authors of customs connectors: what goes out, what may come of it, and the door for customs' receipts. */
@Export
@Version("1.0.0")
package org.tripact.exchange.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
