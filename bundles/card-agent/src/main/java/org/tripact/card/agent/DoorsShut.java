package org.tripact.card.agent;

import org.tripact.card.agent.door.PortShut;

/** The agent did not start, because one of its doors does not open. Its message is a sentence for the person. */
final class DoorsShut extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DoorsShut(String setting, PortShut cause) {
        super(sentence(setting, cause.port()), cause);
    }

    private static String sentence(String setting, int port) {
        return "端口 " + port + "（设置 " + setting + "）已被其他程序占用或不允许使用，请停用该程序，或在 "
                + CardAgentComponent.PID + ".cfg 中更改 " + setting + "。 / Port " + port + " (setting " + setting
                + ") is taken by another program or not allowed: stop that program, or change " + setting + " in "
                + CardAgentComponent.PID + ".cfg.";
    }
}
