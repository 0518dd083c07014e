MATCH (text:RuleText {hash: $hash})
RETURN text.text AS text
