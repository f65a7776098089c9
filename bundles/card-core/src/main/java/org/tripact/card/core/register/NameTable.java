package org.tripact.card.core.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.CustomsDistrict;

/** The names of customs districts and their offices, from tables that an administrator may edit. */
final class NameTable {

    private static final Logger LOG = LoggerFactory.getLogger(NameTable.class);

    private final Map<String, String> names;

    NameTable(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** Reads code, tab, name of each line; later tables win. A table that is not there names nothing. */
    static NameTable read(List<Path> tables) {
        Map<String, String> names = new HashMap<>();
        tables.forEach(table -> lines(table).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length > 1)
                .forEach(cells -> names.put(cells[0].strip(), cells[1].strip())));
        return new NameTable(names);
    }

    /** The district with its name, or with its code for a name where none is known. */
    CustomsDistrict district(String code) {
        return new CustomsDistrict(code, names.get(code));
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            LOG.warn("No names of districts from {}: {}", table, e.toString());
            return List.of();
        }
    }
}
