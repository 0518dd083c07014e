// With those whose version of that moment has moved: they are looked for among the superseded.
MATCH (n:`{label}`)
WHERE n.knownFrom <= $sequence AND n.retracted IS NULL
   OR n.knownFrom > $sequence AND n.previousFrom IS NOT NULL
RETURN n.knownFrom, `{properties}`
