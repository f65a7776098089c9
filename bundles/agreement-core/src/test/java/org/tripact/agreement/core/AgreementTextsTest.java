package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.AgreementText;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Digest;

class AgreementTextsTest {

    private static final Pattern CLAUSE = Pattern.compile("(?m)^## (.+)$");

    private final AgreementTexts texts = new AgreementTexts();

    @Test
    void shouldNeverChange_whenAVersionWasPublished() throws IOException {
        AgreementText text = text("zh-CN");

        assertThat(text.digest())
                .hasToString("45fb58ef663a2a6076146e2544c3746ad5403af24f0921fde61c88eb0470e143")
                .isEqualTo(Sm3.digest(text.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| " + text.version() + " | in force | `" + text.digest() + "` |");
    }

    @Test
    void shouldHoldEveryClause_whenReadInChinese() {
        AgreementText text = text("zh-CN");

        assertThat(text.title()).isEqualTo("通关作业无纸化企业三方协议");
        assertThat(clauses(text))
                .containsExactly(
                        "第一条 缔约方",
                        "第二条 目的与依据",
                        "第三条 定义",
                        "第四条 适用范围与效力",
                        "第五条 电子数据与电子签名的法律效力",
                        "第六条 企业的义务",
                        "第七条 海关的权利与义务",
                        "第八条 数据中心的义务",
                        "第九条 电子数据与纸质单证不一致",
                        "第十条 系统故障与纸质作业",
                        "第十一条 责任",
                        "第十二条 协议的变更",
                        "第十三条 期限、解除及其效力",
                        "第十四条 争议的解决",
                        "第十五条 签署与生效");
    }

    @Test
    void shouldHoldTheSameArticles_whenReadInEnglish() {
        AgreementText text = text("en");

        assertThat(text.title()).isEqualTo("Three-Party Agreement on Paperless Customs Clearance");
        assertThat(text.digest()).isEqualTo(text("zh-CN").digest());
        assertThat(clauses(text)).hasSameSizeAs(clauses(text("zh-CN")));
        assertThat(paragraphsOfEachClause(text)).isEqualTo(paragraphsOfEachClause(text("zh-CN")));
    }

    @Test
    void shouldNameEveryDutyOfTheEnterprise_whenReadInEitherLanguage() {
        assertThat(text("zh-CN").body())
                .contains("真实、准确、完整、规范", "格式", "妥善保管卡介质及其密码", "挂失", "保存报关单证的原件", "提交纸质单证", "注册登记信息");
        assertThat(text("en").body())
                .contains(
                        "true, accurate, complete",
                        "formats",
                        "PIN safe",
                        "lost",
                        "originals",
                        "paper",
                        "registration");
    }

    @Test
    void shouldGiveTheVersionInForce_whenNoneIsNamed() {
        assertThat(text("zh-CN").version()).isEqualTo(Hall.TEXT);
        assertThat(texts.find(Optional.of(Hall.TEXT), "zh-CN")).isEqualTo(texts.find(Optional.empty(), "zh-CN"));
    }

    @Test
    void shouldGiveTheOfficialText_whenTheLanguageIsNeither() {
        assertThat(text("fr").language()).isEqualTo("zh-CN");
    }

    @Test
    void shouldRefuse_whenTheVersionIsUnknown() {
        assertThat(Hall.refusalOf(texts.find(Optional.of("../2026-11"), "zh-CN")))
                .isEqualTo(AgreementRefusal.of(AgreementReason.TEXT_VERSION_UNKNOWN));
    }

    @Test
    void shouldNotStart_whenATextIsNotAsPublished() {
        TextVersion altered = new TextVersion(Hall.TEXT, new Digest("0".repeat(64)));

        assertThatThrownBy(() -> new AgreementTexts(List.of(altered)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not as published");
    }

    private AgreementText text(String language) {
        return Hall.valueOf(texts.find(Optional.empty(), language));
    }

    private static List<String> clauses(AgreementText text) {
        return CLAUSE.matcher(text.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The numbers and bullets that open the lines, clause by clause: the skeleton both languages share. */
    private static List<String> paragraphsOfEachClause(AgreementText text) {
        return CLAUSE.splitAsStream(text.body())
                .map(clause -> clause.replaceAll("(?m)^( *(?:-|[0-9]+\\.)?).*$", "$1"))
                .toList();
    }
}
