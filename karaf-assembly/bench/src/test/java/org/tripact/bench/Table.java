package org.tripact.bench;

import java.util.List;

/** One bench's figures as Markdown. */
record Table(Bench bench, List<Figure> figures, String command, Machine machine) {

    String markdown() {
        StringBuilder text = new StringBuilder("### " + bench.title() + "\n");
        text.append("`").append(command).append("` · ").append(machine.told()).append("\n\n");
        row(text, Figure.columns());
        row(text, Figure.columns().stream().map(column -> "---").toList());
        figures.forEach(figure -> row(text, figure.cells()));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
