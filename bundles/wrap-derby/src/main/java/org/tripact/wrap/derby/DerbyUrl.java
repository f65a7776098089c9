package org.tripact.wrap.derby;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/** The parts of {@code jdbc:derby:<database>;<attributes>}. */
record DerbyUrl(String database, String attributes) {

    private static final String PREFIX = "jdbc:derby:";

    static DerbyUrl of(Properties settings) throws SQLException {
        String url = settings.getProperty(DataSourceFactory.JDBC_URL, "");
        if (!url.startsWith(PREFIX)) {
            throw new SQLException("the url of an embedded Derby starts with " + PREFIX);
        }
        String[] parts = url.substring(PREFIX.length()).split(";", 2);
        return new DerbyUrl(parts[0], parts.length > 1 ? parts[1] : "");
    }

    boolean creates() {
        return Arrays.asList(attributes.split(";")).contains("create=true");
    }
}
