// The findings of a tender check as lines, by Cypher alone: control by chains of majorities and relative control above
// the applicant; joint control and concerts are not expressible as a path and are left to the product (anchors where
// that makes a difference are told and not timed).
MATCH (a:Entity {id: $id})
CALL (a) {
  MATCH (k)-[x:LEGAL_REPRESENTATIVE|PRINCIPAL]->(a)
  WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day
  RETURN k, type(x) AS tie
  UNION
  MATCH (k)-[x:SHAREHOLDING]->(a)
  WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day
  WITH k, sum(x.share) AS held WHERE held >= 0.25
  RETURN k, 'HOLDER' AS tie
  UNION
  MATCH p = (k)-[xs:SHAREHOLDING*1..8]->(a)
  WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.votes, x.share) > 0.5
            AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day)
    AND NOT EXISTS {
      MATCH ()-[y:SHAREHOLDING]->(k)
      WHERE y.knownUntil IS NULL AND coalesce(y.votes, y.share) > 0.5
        AND coalesce(y.validFrom, $day) <= $day AND coalesce(y.validTo, $day) >= $day }
  RETURN k, 'CONTROLLER' AS tie
  UNION
  MATCH (k)-[x:SHAREHOLDING]->(a)
  WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day
  WITH k, sum(x.share) AS held ORDER BY held DESC
  WITH collect({k: k, held: held}) AS holders
  WHERE size(holders) > 0 AND holders[0].held >= 0.30 AND holders[0].held <= 0.5
    AND (size(holders) = 1 OR holders[1].held < holders[0].held)
  WITH holders[0].k AS k
  RETURN k, 'CONTROLLER' AS tie
}
WITH a, k, collect(tie) AS ties
WITH a, collect({k: k, ties: ties}) AS key
CALL (a, key) {
  // restrictions of the applicant and of key persons
  UNWIND [{k: a, ties: []}] + [x IN key WHERE x.k:Person] AS one
  WITH a, one.k AS p, one.ties AS ties
  CALL (p) {
    MATCH (r:Record)-[:ABOUT]->(p)
    RETURN r, 'SUBJECT-SERIOUS SUBJECT' AS why
    UNION
    MATCH (r:Record)-[n:NAMES]->(p) WHERE n.knownUntil IS NULL AND n.capacity = 'DIRECTLY_RESPONSIBLE'
    RETURN r, 'RESPONSIBLE-PERSONS DIRECTLY_RESPONSIBLE' AS why
    UNION
    MATCH (p:Person)-[x:LEGAL_REPRESENTATIVE|PRINCIPAL]->(s)<-[:ABOUT]-(r:Record)
    WHERE x.knownUntil IS NULL
      AND coalesce(x.validFrom, r.conductFrom, r.decidedOn) <= coalesce(r.conductTo, r.decidedOn)
      AND coalesce(x.validTo, r.conductTo, r.decidedOn) >= coalesce(r.conductFrom, r.decidedOn)
    RETURN r, 'RESPONSIBLE-PERSONS ' + type(x) AS why
    UNION
    MATCH (p:Person)-[xs:SHAREHOLDING*1..8]->(s)<-[:ABOUT]-(r:Record)
    WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.votes, x.share) > 0.5
              AND coalesce(x.validFrom, r.conductFrom, r.decidedOn) <= coalesce(r.conductTo, r.decidedOn)
              AND coalesce(x.validTo, r.conductTo, r.decidedOn) >= coalesce(r.conductFrom, r.decidedOn))
    RETURN r, 'RESPONSIBLE-PERSONS ACTUAL_CONTROLLER' AS why
  }
  WITH a, p, ties, r, why
  WHERE r.kind = 'LIST_ENTRY' AND r.severity = 'SERIOUS'
  MATCH (r)-[:ABOUT]->(subject)
  WITH a, p, ties, r, why, subject
  WHERE r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
  WITH a, p, ties, r, subject, collect(DISTINCT why) AS whys
  UNWIND [why IN whys |
            CASE WHEN p = a THEN 'REJECT OWN_RESTRICTION ' ELSE 'REJECT KEY_PERSON_RESTRICTION ' END
            + p.id + ' ' + r.id + ' ' + why]
         + CASE WHEN p <> a AND any(t IN ties WHERE t IN ['LEGAL_REPRESENTATIVE', 'CONTROLLER'])
                THEN ['REVIEW WARNING ' + p.id + ' ' + r.id] ELSE [] END AS line
  RETURN line
  UNION
  // related parties with a serious record in force
  UNWIND key AS one
  WITH a, one.k AS k
  CALL (k) {
    RETURN k AS o
    UNION
    MATCH (k)-[xs:SHAREHOLDING*1..8]->(o)
    WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.votes, x.share) > 0.5
              AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day)
    RETURN o
    UNION
    MATCH (k)-[x:LEGAL_REPRESENTATIVE]->(o)
    WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day
    RETURN o
  }
  WITH DISTINCT a, o WHERE o <> a
  MATCH (r:Record)-[:ABOUT]->(o)
  WHERE r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
  RETURN 'REVIEW RELATED_SERIOUS_RECORD ' + o.id + ' ' + r.id AS line
}
RETURN collect(line) AS lines
