package org.tripact.store.jpa.entity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Uscc;

/** A customs code of the register, with the one enterprise it belongs to. */
@Entity
@Table(name = "REGISTERED_CODE")
@Access(AccessType.FIELD)
public class CodeEntity {

    @Id
    @Column(name = "CODE")
    private String code;

    @Column(name = "USCC")
    private String uscc;

    /** Names, sorted, with commas between. */
    @Column(name = "ROLES")
    private String roles;

    @Column(name = "DISTRICT_CODE")
    private String districtCode;

    @Column(name = "DISTRICT_NAME")
    private String districtName;

    protected CodeEntity() {}

    public static CodeEntity of(Uscc owner, RegisteredCode code) {
        CodeEntity entity = new CodeEntity();
        entity.code = code.code().value();
        entity.take(owner, code);
        return entity;
    }

    public void take(Uscc owner, RegisteredCode from) {
        uscc = owner.value();
        roles = from.roles().stream().map(CodeRole::name).sorted().collect(Collectors.joining(","));
        districtCode = from.district().code();
        districtName = from.district().name();
    }

    public RegisteredCode toCode() {
        return new RegisteredCode(new CustomsCode(code), roleSet(), new CustomsDistrict(districtCode, districtName));
    }

    private Set<CodeRole> roleSet() {
        return Arrays.stream(roles.split(","))
                .filter(name -> !name.isEmpty())
                .map(CodeRole::valueOf)
                .collect(Collectors.toSet());
    }
}
