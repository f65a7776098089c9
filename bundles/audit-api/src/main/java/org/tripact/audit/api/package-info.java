/** The audit log: appended to by everybody, read by administrators. */
@Export
@Version("1.0.0")
package org.tripact.audit.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
