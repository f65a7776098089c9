package org.tripact.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The framework that Karaf runs on, with nothing in it but what its bundles import. */
final class RealFramework {

    private RealFramework() {}

    static Framework in(Path folder) throws BundleException {
        return in(folder, "org.tripact.exchange.api,org.tripact.kernel");
    }

    static Framework in(Path folder, String packages) throws BundleException {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("framework").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        packages));
        framework.start();
        return framework;
    }
}
