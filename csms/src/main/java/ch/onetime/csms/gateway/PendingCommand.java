package ch.onetime.csms.gateway;

import ch.onetime.csms.station.command.CommandRecord;
import tools.jackson.databind.JsonNode;

/** A command whose answer may still come, with what is needed to apply it. */
record PendingCommand(CommandRecord command, String action, JsonNode payload) {}
