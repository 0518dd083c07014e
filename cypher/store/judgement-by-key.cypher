MATCH (judgement:Judgement {key: $key})
RETURN properties(judgement) AS kept
