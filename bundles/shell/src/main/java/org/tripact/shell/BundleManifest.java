package org.tripact.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.tripact.exchange.api.CustomsConnector;

/** What a bundle says about itself, in a file or installed. */
record BundleManifest(String symbolicName, String version, boolean connector) {

    private static final int MANIFEST_LIMIT = 1 << 20;
    /** A comma between clauses: an even number of quotation marks follows it. */
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern OBJECT_CLASS =
            Pattern.compile("^osgi\\.service\\s*;.*?objectClass(?::[^=]*)?=(?:\"([^\"]*)\"|([^;]*))");

    /** Empty where the bytes are no bundle of OSGi release 4 or later. */
    static Optional<BundleManifest> in(byte[] jar) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if ("META-INF/MANIFEST.MF".equals(entry.getName())) {
                    byte[] bytes = zip.readNBytes(MANIFEST_LIMIT);
                    Attributes main = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
                    return of(main::getValue);
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    static Optional<BundleManifest> of(Bundle bundle) {
        return of(bundle.getHeaders("")::get);
    }

    private static Optional<BundleManifest> of(UnaryOperator<String> headers) {
        String name = headers.apply(Constants.BUNDLE_SYMBOLICNAME);
        if (name == null || !"2".equals(headers.apply(Constants.BUNDLE_MANIFESTVERSION))) {
            return Optional.empty();
        }
        String version = headers.apply(Constants.BUNDLE_VERSION);
        boolean whole = headers.apply(Constants.FRAGMENT_HOST) == null;
        return Optional.of(new BundleManifest(
                name.split(";")[0].strip(),
                version == null ? "0.0.0" : version.strip(),
                whole && providesConnector(headers.apply(Constants.PROVIDE_CAPABILITY))));
    }

    private static boolean providesConnector(String capabilities) {
        return capabilities != null
                && Stream.of(BETWEEN_CLAUSES.split(capabilities))
                        .map(clause -> OBJECT_CLASS.matcher(clause.strip()))
                        .filter(Matcher::find)
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .flatMap(types -> Stream.of(types.split(",")))
                        .anyMatch(type -> CustomsConnector.class.getName().equals(type.strip()));
    }

    @Override
    public String toString() {
        return symbolicName + " " + version;
    }
}
