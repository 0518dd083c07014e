// A key that is taken keeps its judgement: what stands under it comes back, new or not.
MERGE (judgement:Judgement {key: $key})
ON CREATE SET judgement += $properties
RETURN properties(judgement) AS kept
