package org.tripact.store.jpa.schema;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Migrates before pax-jdbc shows the DataSource to anybody. */
@Component(service = PreHook.class, property = PreHook.KEY_NAME + "=tripact-schema")
public final class SchemaHook implements PreHook {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaHook.class);

    private final Migrator migrator = new Migrator();

    @Activate
    public SchemaHook() {}

    @Override
    public void prepare(DataSource source) throws SQLException {
        try {
            migrator.migrate(source);
        } catch (SQLException e) {
            if (!SqlFault.of(e).equals(SqlFault.UNAVAILABLE)) {
                throw e;
            }
            // pax-jdbc asks a hook once: thrown, the system would stay without a store after the database came back
            LOG.warn("the database is away; its schema is looked after at the first use: {}", e.getMessage());
        }
    }
}
