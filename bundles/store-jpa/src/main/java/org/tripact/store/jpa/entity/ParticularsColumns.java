package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.tripact.agreement.api.Particulars;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.Uscc;

/** What agreements and statements say of the agreement that never changes, but for its number. */
@Embeddable
@Access(AccessType.FIELD)
public class ParticularsColumns {

    @Column(name = "CUSTOMS_CODE")
    private String customsCode;

    @Column(name = "USCC")
    private String uscc;

    @Column(name = "ENTERPRISE_NAME")
    private String enterpriseName;

    @Column(name = "DISTRICT_CODE")
    private String districtCode;

    @Column(name = "DISTRICT_NAME")
    private String districtName;

    @Column(name = "TEXT_VERSION")
    private String textVersion;

    @Column(name = "TEXT_DIGEST")
    private String textDigest;

    protected ParticularsColumns() {}

    static ParticularsColumns of(Particulars particulars) {
        ParticularsColumns columns = new ParticularsColumns();
        columns.customsCode = particulars.customsCode().value();
        columns.uscc = particulars.enterprise().uscc().value();
        columns.enterpriseName = particulars.enterprise().name();
        columns.districtCode = particulars.district().code();
        columns.districtName = particulars.district().name();
        columns.textVersion = particulars.textVersion();
        columns.textDigest = particulars.textDigest().hex();
        return columns;
    }

    Particulars with(String number) {
        return new Particulars(
                new AgreementNumber(number),
                new CustomsCode(customsCode),
                new Enterprise(new Uscc(uscc), enterpriseName),
                new CustomsDistrict(districtCode, districtName),
                textVersion,
                new Digest(textDigest));
    }
}
