package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedReceipts;

class GuardTest {

    @TempDir
    private Path above;

    private Path folder;
    private Guard ours;
    private String group;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(above.resolve("exchange"));
        permit(folder, "rwxr-x---");
        ours = new Guard(Set.of(Guard.ourself()), Optional.empty());
        group = Files.readAttributes(folder, PosixFileAttributes.class).group().getName();
    }

    @Test
    void shouldTrustAFolderOfOurs() {
        assertThat(fault(ours)).isEmpty();
    }

    @Test
    void shouldNotTrustAFolderOfSomebodyElse() {
        assertThat(fault(new Guard(Set.of("customs-client"), Optional.empty())).orElseThrow())
                .contains("who is no owner here");
    }

    @Test
    void shouldNotTrustAFolderThatItsGroupMayWrite_unlessTheGroupIsNamed() {
        permit(folder, "rwxrwx---");

        assertThat(fault(ours).orElseThrow()).contains("writable by the group");
        assertThat(fault(new Guard(ours.owners(), Optional.of("others")))).isPresent();
        assertThat(fault(new Guard(ours.owners(), Optional.of(group)))).isEmpty();
    }

    @Test
    void shouldNotTrustAFolderThatOthersCouldReplace() {
        permit(above, "rwxrwxrwx");

        assertThat(fault(ours).orElseThrow()).contains("above it is writable by others");
    }

    @Test
    void shouldServeAPartnerOfANamedGroup() throws IOException {
        Tree tree = Tree.at(folder);
        tree.folders().shared().forEach(shared -> permit(shared, "rwxrwx---"));

        try (Rig rig = new Rig(folder, new RecordedReceipts(), new Disk(), Map.of("group", group))) {
            assertThat(rig.deliver(rig.encode(Sides.application()))).isEqualTo(new Delivery.Accepted());
            Path out = tree.folders().outBox().resolve(Sides.application().id() + ".xml");
            assertThat(permissions(out)).isEqualTo("rw-r-----");
        }
    }

    @Test
    void shouldNotTrustALinkToAFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("OutBox"), above);

        assertThat(ours.fault(List.of(folder, link)).orElseThrow()).contains("a link to one");
    }

    @Test
    void shouldLetNobodyReadWhatGoesOut_butTheGroupThatIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("new.xml"));

        ours.share(file);
        assertThat(permissions(file)).isEqualTo("rw-------");

        new Guard(ours.owners(), Optional.of(group)).share(file);
        assertThat(permissions(file)).isEqualTo("rw-r-----");
    }

    private Optional<String> fault(Guard guard) {
        return guard.fault(List.of(folder));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static void permit(Path folder, String permissions) {
        new Tree(folder).permit(folder, permissions);
    }
}
