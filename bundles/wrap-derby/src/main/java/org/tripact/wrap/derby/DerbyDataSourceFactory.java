package org.tripact.wrap.derby;

import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.apache.derby.jdbc.EmbeddedConnectionPoolDataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;

/** Embedded Derby for pax-jdbc. */
@Component(
        service = DataSourceFactory.class,
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.jdbc.EmbeddedDriver",
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby"
        })
public final class DerbyDataSourceFactory implements DataSourceFactory {

    private final DerbyEngine engine;

    @Activate
    public DerbyDataSourceFactory(BundleContext bundle) {
        engine = new DerbyEngine(
                Optional.ofNullable(bundle.getProperty("tripact.data")).map(Path::of));
    }

    @Deactivate
    void stop() {
        engine.shutDown();
    }

    @Override
    public DataSource createDataSource(Properties settings) throws SQLException {
        return filled(new EmbeddedDataSource(), settings);
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties settings) throws SQLException {
        return filled(new EmbeddedConnectionPoolDataSource(), settings);
    }

    @Override
    public XADataSource createXADataSource(Properties settings) throws SQLException {
        return filled(new EmbeddedXADataSource(), settings);
    }

    @Override
    public Driver createDriver(Properties settings) {
        return new EmbeddedDriver();
    }

    private static <T extends BasicEmbeddedDataSource40> T filled(T source, Properties settings) throws SQLException {
        DerbyUrl url = DerbyUrl.of(settings);
        source.setDatabaseName(url.database());
        source.setConnectionAttributes(url.attributes());
        if (url.creates()) {
            source.setCreateDatabase("create");
        }
        if (settings.containsKey(JDBC_USER)) {
            source.setUser(settings.getProperty(JDBC_USER));
            source.setPassword(settings.getProperty(JDBC_PASSWORD));
        }
        return source;
    }
}
