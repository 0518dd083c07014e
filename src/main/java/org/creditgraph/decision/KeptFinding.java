package org.creditgraph.decision;

import java.util.Optional;
import org.creditgraph.screening.Finding;
import tools.jackson.databind.JsonNode;

/**
 * One finding of a kept answer.
 *
 * @param json as it stands there
 * @param again the same finding worked out again; empty where none is
 */
public record KeptFinding(JsonNode json, Optional<Finding> again) {}
