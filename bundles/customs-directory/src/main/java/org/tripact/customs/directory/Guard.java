package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose the folders are: that is all that authenticates this channel, so nobody may write there but these.
 *
 * @param owners users to whom folders and files may belong
 * @param group the one group that may write, where there is one
 */
record Guard(Set<String> owners, Optional<String> group) {

    private static final int STICKY = 01000;
    private static final String ROOT = "root";

    Guard {
        owners = Set.copyOf(owners);
    }

    /** The user that this process makes files as. */
    static String ourself() throws IOException {
        Path probe = Files.createTempFile("tripact", "probe");
        try {
            return Files.getOwner(probe).getName();
        } finally {
            Files.delete(probe);
        }
    }

    /** Why these folders, and whatever stands above the first of them, prove nothing; nothing where all is well. */
    Optional<String> fault(List<Path> folders) {
        try {
            if (!Files.getFileStore(folders.get(0)).supportsFileAttributeView(PosixFileAttributeView.class)) {
                return Optional.of(folders.get(0) + ": this file system knows no owners");
            }
            for (Path folder : folders) {
                demandOurs(folder);
            }
            for (Path above = folders.get(0).toRealPath().getParent(); above != null; above = above.getParent()) {
                demandNotReplaceable(above);
            }
            return Optional.empty();
        } catch (Open open) {
            return Optional.of(open.getMessage());
        } catch (NoSuchFileException missing) {
            return Optional.of(missing.getFile() + " is missing");
        } catch (IOException unreadable) {
            return Optional.of("the folders cannot be looked at: " + unreadable);
        }
    }

    boolean isOurs(PosixFileAttributes file) {
        return owners.contains(file.owner().getName());
    }

    /** Lets the partner read what we made: by group where there is one, else it is the owner. */
    void share(Path file) throws IOException {
        Set<PosixFilePermission> permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (group.isPresent()) {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            view.setGroup(file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group.get()));
            permissions.add(PosixFilePermission.GROUP_READ);
        }
        Files.setPosixFilePermissions(file, permissions);
    }

    private void demandOurs(Path folder) throws IOException {
        PosixFileAttributes found = attributes(folder);
        demand(found.isDirectory(), folder, "is no folder, or a link to one");
        demand(isOurs(found), folder, "belongs to " + found.owner().getName() + ", who is no owner here");
        demand(!isWritableByAll(found), folder, "is writable by everybody");
        demand(
                !isWritableByAGroup(found),
                folder,
                "is writable by the group " + found.group().getName());
    }

    /** Who may write above could put a folder of his own in our folder's place, unless the sticky bit stands. */
    private void demandNotReplaceable(Path above) throws IOException {
        PosixFileAttributes found = attributes(above);
        String owner = found.owner().getName();
        demand(owner.equals(ROOT) || owners.contains(owner), above, "above it belongs to " + owner);
        boolean writable = isWritableByAll(found) || isWritableByAGroup(found);
        int mode = (int) Files.getAttribute(above, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        demand(!writable || (mode & STICKY) != 0, above, "above it is writable by others");
    }

    private static boolean isWritableByAll(PosixFileAttributes found) {
        return found.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** One that is not ours. */
    private boolean isWritableByAGroup(PosixFileAttributes found) {
        return found.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !group.equals(Optional.of(found.group().getName()));
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static void demand(boolean fine, Path folder, String otherwise) throws Open {
        if (!fine) {
            throw new Open(folder + " " + otherwise);
        }
    }

    /** Somebody else could write there. */
    private static final class Open extends IOException {

        private static final long serialVersionUID = 1L;

        Open(String message) {
            super(message);
        }
    }
}
