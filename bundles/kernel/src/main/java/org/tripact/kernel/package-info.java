/** The words every bundle shares: outcomes, ids, codes of Chinese customs, pages, audit entries. No helpers live here. */
@Export
@Version("1.0.0")
package org.tripact.kernel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
