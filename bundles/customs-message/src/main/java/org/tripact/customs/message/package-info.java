/**
 * The format of what goes to customs and comes from there, without any transport: for connectors, and for programs that
 * play customs. One {@link org.tripact.customs.message.Link} is all that a side knows of the other.
 */
@Export
@Version("1.0.0")
package org.tripact.customs.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
