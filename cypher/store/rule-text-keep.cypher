MERGE (text:RuleText {hash: $hash})
ON CREATE SET text.text = $text, text.keptAt = datetime()
