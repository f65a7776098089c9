package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void shouldTellEveryFolder() {
        Folders folders = new Folders(Path.of("folder"));
        List<String> all = Stream.concat(
                        folders.shared().stream().skip(1),
                        Stream.of(folders.fresh(), folders.aside(), folders.done(), folders.taken(), folders.ledger()))
                .map(path -> folders.base().relativize(path).toString())
                .toList();

        assertThat(Readme.firstColumnUnder("folder or file")).containsExactlyElementsOf(all);
    }

    @Test
    void shouldTellEveryReason() {
        assertThat(Readme.firstColumnUnder("reason"))
                .containsExactlyElementsOf(
                        Arrays.stream(Reason.values()).map(Enum::name).toList());
    }

    @Test
    void shouldTellAsWhatAReasonIsOnTheShelf() {
        assertThat(Readme.columnUnder("reason", 2))
                .containsExactlyElementsOf(Arrays.stream(Reason.values())
                        .map(reason -> reason.onTheShelf().map(Enum::name).orElse("–: aside"))
                        .toList());
    }

    @Test
    void shouldTellEveryVerdict() {
        assertThat(Readme.firstColumnUnder("verdict"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Verdict.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void shouldTellEverySetting() {
        assertThat(Readme.firstColumnUnder("setting"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DirectorySettings.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void shouldTellTheDefaultOfEverySetting() {
        List<String> settings = Readme.columnUnder("setting", 1);
        List<String> defaults = Readme.columnUnder("setting", 2);
        for (Method setting : DirectorySettings.class.getDeclaredMethods()) {
            String told = defaults.get(settings.indexOf(setting.getName()));
            boolean plain = !setting.getReturnType().isArray()
                    && !setting.getDefaultValue().toString().isEmpty();
            assertThat(told)
                    .as(setting.getName())
                    .matches(plain ? setting.getDefaultValue().toString() : "must be named.*|–.*|the published ones");
        }
    }

    @Test
    void shouldTellHowLongAnUnreadableFileIsLeftToItsWriter() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("seen so in fewer than %d scans".formatted(Judge.SCANS_BEFORE_UNREADABLE));
    }

    @Test
    void shouldTellEveryLineOfTheLedger() {
        assertThat(Readme.firstColumnUnder("line"))
                .containsExactlyElementsOf(
                        Arrays.stream(Ledger.Entry.values()).map(Enum::name).toList());
    }
}
