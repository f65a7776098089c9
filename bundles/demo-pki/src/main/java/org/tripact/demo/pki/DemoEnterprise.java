package org.tripact.demo.pki;

import java.util.List;
import java.util.Set;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.Uscc;

/** The made-up enterprises; their codes have the right form and check characters. */
enum DemoEnterprise {
    FIRST("91310115MA1DEM0158", "上海晨帆演示贸易有限公司", List.of(declaringForItself("312226T001", "2200", "上海海关"))),
    TWO_CODES(
            "91330206MA2DEM025U",
            "宁波双舟演示报关有限公司",
            List.of(broker("3117980008", "2248", "洋山港区"), declaringForItself("33169609NY", "3100", "宁波海关"))),
    OTHER("91440400MA5DEM039A", "珠海远山演示实业有限公司", List.of(declaringForItself("4404840022", "5700", "拱北海关")));

    private final Enterprise enterprise;
    private final List<RegisteredCode> codes;

    DemoEnterprise(String uscc, String name, List<RegisteredCode> codes) {
        this.enterprise = new Enterprise(new Uscc(uscc), name);
        this.codes = codes;
    }

    Enterprise enterprise() {
        return enterprise;
    }

    List<RegisteredCode> codes() {
        return codes;
    }

    private static RegisteredCode declaringForItself(String code, String district, String name) {
        return code(code, Set.of(CodeRole.values()), district, name);
    }

    private static RegisteredCode broker(String code, String district, String name) {
        return code(code, Set.of(CodeRole.DECLARANT), district, name);
    }

    private static RegisteredCode code(String code, Set<CodeRole> roles, String district, String name) {
        return new RegisteredCode(new CustomsCode(code), roles, new CustomsDistrict(district, name));
    }
}
