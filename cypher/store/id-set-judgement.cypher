MATCH (judgement:Judgement)
WHERE $ids[judgement.predecessorId] IS NOT NULL OR $ids[judgement.successorId] IS NOT NULL
SET judgement.predecessorId = coalesce($ids[judgement.predecessorId], judgement.predecessorId),
    judgement.successorId = coalesce($ids[judgement.successorId], judgement.successorId)
