package org.tripact.bench.karaf;

/** A feature repository without the bundles of the house; re-bundled third parties stay. */
record ThirdParties(String xml) {

    static ThirdParties of(String shipped) {
        return new ThirdParties(shipped.replaceAll("<bundle[^>]*>mvn:org\\.tripact/(?!wrap-)[^<]*</bundle>", "")
                .replace("<features name=\"tripact\"", "<features name=\"third-parties\""));
    }
}
