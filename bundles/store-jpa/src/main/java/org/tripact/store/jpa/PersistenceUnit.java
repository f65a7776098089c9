package org.tripact.store.jpa;

import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.tripact.store.jpa.entity.AgreementEntity;
import org.tripact.store.jpa.entity.AuditEntity;
import org.tripact.store.jpa.entity.CardEntity;
import org.tripact.store.jpa.entity.ChallengeEntity;
import org.tripact.store.jpa.entity.CodeEntity;
import org.tripact.store.jpa.entity.DifferenceEntity;
import org.tripact.store.jpa.entity.EnterpriseEntity;
import org.tripact.store.jpa.entity.EvidenceEntity;
import org.tripact.store.jpa.entity.ExhibitEntity;
import org.tripact.store.jpa.entity.HeldSheetEntity;
import org.tripact.store.jpa.entity.OutboxEntity;
import org.tripact.store.jpa.entity.ParticularsColumns;
import org.tripact.store.jpa.entity.ReceiptEntity;
import org.tripact.store.jpa.entity.RunEntity;
import org.tripact.store.jpa.entity.SealKeyEntity;
import org.tripact.store.jpa.entity.SessionEntity;
import org.tripact.store.jpa.entity.StageColumns;
import org.tripact.store.jpa.entity.StatementEntity;
import org.tripact.store.jpa.entity.StrayEntity;
import org.tripact.store.jpa.entity.TimelineEntity;

/** What a persistence.xml would say; said in code, since the DataSource comes as a service. */
final class PersistenceUnit implements PersistenceUnitInfo {

    private static final List<Class<?>> ENTITIES = List.of(
            AgreementEntity.class,
            AuditEntity.class,
            CardEntity.class,
            ChallengeEntity.class,
            CodeEntity.class,
            DifferenceEntity.class,
            EnterpriseEntity.class,
            EvidenceEntity.class,
            ExhibitEntity.class,
            HeldSheetEntity.class,
            OutboxEntity.class,
            ParticularsColumns.class,
            StageColumns.class,
            ReceiptEntity.class,
            RunEntity.class,
            SealKeyEntity.class,
            SessionEntity.class,
            StatementEntity.class,
            StrayEntity.class,
            TimelineEntity.class);

    private final DataSource source;

    PersistenceUnit(DataSource source) {
        this.source = source;
    }

    @Override
    public Properties getProperties() {
        Properties settings = new Properties();
        settings.put("openjpa.Id", getPersistenceUnitName());
        settings.put("openjpa.Log", "slf4j");
        settings.put("openjpa.RuntimeUnenhancedClasses", "unsupported");
        settings.put("openjpa.DynamicEnhancementAgent", "false");
        // conditional updates decide; OpenJPA shall neither lock nor delay nor reorder
        settings.put("openjpa.LockManager", "none");
        settings.put("openjpa.jdbc.UpdateManager", "operation-order");
        settings.put("openjpa.DataCache", "false");
        settings.put("openjpa.QueryCache", "false");
        return settings;
    }

    @Override
    public String getPersistenceUnitName() {
        return "tripact";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProviderImpl.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return null;
    }

    @Override
    public List<String> getManagedClassNames() {
        return ENTITIES.stream().<String>map(Class::getName).toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return PersistenceUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // the entities were enhanced when they were built
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new ClassLoader(getClassLoader()) {};
    }
}
