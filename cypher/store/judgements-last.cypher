// The last judgement of every pair as of a moment.
MATCH (judgement:Judgement)
WHERE judgement.judgedAt <= $knownAt
WITH judgement
ORDER BY judgement.judgedAt DESC, judgement.id DESC
WITH judgement.predecessorId AS predecessorId, judgement.successorId AS successorId,
  head(collect(judgement)) AS last
RETURN properties(last) AS kept
ORDER BY predecessorId, successorId
