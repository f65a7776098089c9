package org.tripact.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and when it was measured, and how busy the machine was with other things when it began. */
record Machine(int cores, String cpu, String memory, String java, String system, double load, Instant when) {

    static Machine here(Instant now) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                found("/proc/cpuinfo", "model name\\s*:\\s*(.*)"),
                gibibytes(found("/proc/meminfo", "MemTotal:\\s*(\\d+)")),
                System.getProperty("java.vendor") + " JDK " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                now.truncatedTo(ChronoUnit.MINUTES));
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "%s · %d cores (%s), %s RAM · %s · %s · load %.1f at the start",
                when,
                cores,
                cpu,
                memory,
                java,
                system,
                load);
    }

    private static String found(String file, String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return matcher.find() ? matcher.group(1) : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String gibibytes(String kibibytes) {
        return kibibytes.equals("unknown") ? kibibytes : Math.round(Long.parseLong(kibibytes) / 1048576.0) + " GiB";
    }
}
