// The last judgement of each pair as of a moment; of two at one instant that with the greater id.
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (judgement:Judgement {predecessorId: pair.predecessorId, successorId: pair.successorId})
  WHERE judgement.judgedAt <= $knownAt
  RETURN judgement
  ORDER BY judgement.judgedAt DESC, judgement.id DESC
  LIMIT 1
}
RETURN properties(judgement) AS kept
