package org.tripact.it;

import java.util.List;

/**
 * What a browser that knows nothing yet fetches before a page is quiet.
 *
 * @param bytes bodies as they went over the line
 * @param unpacked addresses of scripts, styles and pages that came uncompressed
 */
record FirstLoad(int bytes, List<String> unpacked) {}
