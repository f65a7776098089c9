package org.tripact.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;

/** What an installed bundle consists of, wherever it came from, as a file that can be installed again. */
final class BundleContent {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private BundleContent() {}

    static byte[] of(Bundle bundle) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(MANIFEST);
        collect(bundle, "/", paths);
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (String path : paths) {
                zip.putNextEntry(new ZipEntry(path));
                try (InputStream entry = bundle.getEntry(path).openStream()) {
                    entry.transferTo(zip);
                }
            }
        }
        return jar.toByteArray();
    }

    private static void collect(Bundle bundle, String folder, Set<String> into) {
        Enumeration<String> children = bundle.getEntryPaths(folder);
        for (String path : children == null ? Set.<String>of() : Collections.list(children)) {
            if (path.endsWith("/")) {
                collect(bundle, path, into);
            } else {
                into.add(path);
            }
        }
    }
}
