// The findings of a tender check with their ways, by Cypher alone, as domain.md has them: control with joint control, declarations, concerts and
// relative control, on the day asked and on every day of a conduct on which a holding changed. The fixpoint stands here three times,
// for Cypher has no functions.
MATCH (a:Entity {id: $id})
CALL (a) {
  MATCH w = (k)-[x:LEGAL_REPRESENTATIVE|PRINCIPAL]->(a)
  WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day
  RETURN k, type(x) AS tie, [n IN nodes(w) | n.id] + [l IN relationships(w) | type(l)] AS way
  UNION
  MATCH (k)-[x:SHAREHOLDING]->(a)
  WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day
  WITH k, sum(x.share) AS held WHERE held >= 0.25
  RETURN k, 'HOLDER' AS tie, [k.id, $id, 'SHAREHOLDING'] AS way
  UNION
  WITH a AS o, $day AS d
  CALL (o, d) {
    // control of one organisation on one day: the sets of all above it as fixpoints, those in concert as one
    MATCH (h)-[xs:SHAREHOLDING|CONTROLS*0..8]->(o)
    WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d)
    WITH DISTINCT o, d, h
    CALL (h, d) {
      MATCH (h)-[ys:ACTS_IN_CONCERT*0..4]-(g)
      WHERE all(y IN ys WHERE y.knownUntil IS NULL AND coalesce(y.validFrom, d) <= d AND coalesce(y.validTo, d) >= d)
      RETURN collect(DISTINCT g) AS g
    }
    CALL (h, d) {
      MATCH (x)-[e:SHAREHOLDING|CONTROLS]->(h)
      WHERE e.knownUntil IS NULL AND coalesce(e.validFrom, d) <= d AND coalesce(e.validTo, d) >= d
      RETURN collect({x: x, c: h, declared: e:CONTROLS,
        votes: CASE WHEN e:CONTROLS THEN 1000000 ELSE toInteger(round(coalesce(e.votes, e.share, 0) * 1000000)) END}) AS held
    }
    WITH o, d, collect({h: h, g: g}) AS parties, collect(held) AS helds, collect(CASE WHEN size(held) > 0 THEN h END) AS orgs
    WITH o, d, parties, orgs, reduce(all = [], held IN helds | all + held) AS edges
    WITH o, d, [p IN parties | {h: p.h, g: p.g, set: reduce(s = [], i IN range(1, size(orgs)) | s +
        [c IN orgs WHERE NOT c IN s AND reduce(v = 0, e IN edges | v +
          CASE WHEN e.c = c AND (e.x IN p.g OR NOT e.declared AND e.x IN s) THEN e.votes ELSE 0 END) > 500000])}] AS sets
    WITH o, d, sets, [s IN sets WHERE o IN s.set] AS over
    WITH o, d, sets, reduce(all = [], s IN over | all + s.g) AS masters
    WITH o, d, sets, masters,
      [m IN masters WHERE m <> o AND none(t IN sets WHERE m IN t.set AND (size(t.g) > 1 OR t.h <> m))] AS controllers
    CALL (o, d, sets, controllers) {
      WITH * WHERE size(controllers) = 0
      MATCH (k)-[xs:SHAREHOLDING*1..8]->(o)
      WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d)
      WITH k, sets, sum(reduce(f = 1.0, x IN xs | f * coalesce(x.share, 0))) AS share
      WHERE share >= 0.299999999 AND none(t IN sets WHERE k IN t.set)
      WITH k, share ORDER BY share DESC LIMIT 2
      WITH collect({k: k, share: share}) AS most
      RETURN CASE WHEN size(most) = 1 OR size(most) = 2 AND most[0].share > most[1].share + 0.000000001 THEN [most[0].k] ELSE [] END AS relative
    }
    RETURN controllers + relative AS controllers, masters
  }
  UNWIND controllers AS k
  CALL (k, o, d) {
    OPTIONAL MATCH w = SHORTEST 1 (k)-[x:SHAREHOLDING|CONTROLS WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d]->{1,8}(o)
    RETURN [n IN nodes(w) | n.id] + [l IN relationships(w) | type(l)] AS way
  }
  RETURN k, 'CONTROLLER' AS tie, way
}
WITH a, k, collect(DISTINCT tie) AS ties, head(collect(way)) AS way
WITH a, collect({k: k, ties: ties, way: way}) AS key
CALL (a, key) {
  // restrictions of the applicant and of key persons
  UNWIND [{k: a, ties: [], way: []}] + [x IN key WHERE x.k:Person] AS one
  WITH a, one.k AS p, one.ties AS ties, one.way AS way
  CALL (p) {
    MATCH (r:Record)-[:ABOUT]->(p)
    WHERE r.kind = 'LIST_ENTRY' AND r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
    RETURN r, 'SUBJECT-SERIOUS SUBJECT' AS why, [] AS proof
    UNION
    MATCH (r:Record)-[n:NAMES]->(p) WHERE n.knownUntil IS NULL AND n.capacity = 'DIRECTLY_RESPONSIBLE'
    AND r.kind = 'LIST_ENTRY' AND r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
    RETURN r, 'RESPONSIBLE-PERSONS DIRECTLY_RESPONSIBLE' AS why, [] AS proof
    UNION
    MATCH w = (p:Person)-[x:LEGAL_REPRESENTATIVE|PRINCIPAL]->(s)<-[:ABOUT]-(r:Record)
    WHERE x.knownUntil IS NULL
      AND coalesce(x.validFrom, r.conductFrom, r.decidedOn) <= coalesce(r.conductTo, r.decidedOn)
      AND coalesce(x.validTo, r.conductTo, r.decidedOn) >= coalesce(r.conductFrom, r.decidedOn)
      AND r.kind = 'LIST_ENTRY' AND r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
    RETURN r, 'RESPONSIBLE-PERSONS ' + type(x) AS why, [n IN nodes(w) | n.id] + [l IN relationships(w) | type(l)] AS proof
    UNION
    MATCH (p:Person)-[ys:ACTS_IN_CONCERT*0..4]-(q)
    WHERE all(y IN ys WHERE y.knownUntil IS NULL)
    WITH DISTINCT p, q
    MATCH (q)-[xs:SHAREHOLDING|CONTROLS*1..8]->(o)<-[:ABOUT]-(r:Record)
    WHERE r.kind = 'LIST_ENTRY' AND r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
      AND all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, r.conductFrom, r.decidedOn) <= coalesce(r.conductTo, r.decidedOn)
              AND coalesce(x.validTo, r.conductTo, r.decidedOn) >= coalesce(r.conductFrom, r.decidedOn))
    WITH DISTINCT p, o, r, coalesce(r.conductFrom, r.decidedOn) AS since, coalesce(r.conductTo, r.decidedOn) AS until
    CALL (o, since, until) {
      MATCH (h)-[xs:SHAREHOLDING|CONTROLS*1..8]->(o)
      WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, until) <= until AND coalesce(x.validTo, since) >= since)
      WITH DISTINCT h, xs[0] AS x, since, until
      OPTIONAL MATCH (h)-[y:ACTS_IN_CONCERT]-()
      WHERE y.knownUntil IS NULL
      UNWIND [x.validFrom, x.validTo + duration({days: 1}), y.validFrom, y.validTo + duration({days: 1}), since] AS d
      WITH DISTINCT d, since, until WHERE since <= d AND d <= until
      RETURN d
    }
    CALL (o, d) {
    // control of one organisation on one day: the sets of all above it as fixpoints, those in concert as one
    MATCH (h)-[xs:SHAREHOLDING|CONTROLS*0..8]->(o)
    WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d)
    WITH DISTINCT o, d, h
    CALL (h, d) {
      MATCH (h)-[ys:ACTS_IN_CONCERT*0..4]-(g)
      WHERE all(y IN ys WHERE y.knownUntil IS NULL AND coalesce(y.validFrom, d) <= d AND coalesce(y.validTo, d) >= d)
      RETURN collect(DISTINCT g) AS g
    }
    CALL (h, d) {
      MATCH (x)-[e:SHAREHOLDING|CONTROLS]->(h)
      WHERE e.knownUntil IS NULL AND coalesce(e.validFrom, d) <= d AND coalesce(e.validTo, d) >= d
      RETURN collect({x: x, c: h, declared: e:CONTROLS,
        votes: CASE WHEN e:CONTROLS THEN 1000000 ELSE toInteger(round(coalesce(e.votes, e.share, 0) * 1000000)) END}) AS held
    }
    WITH o, d, collect({h: h, g: g}) AS parties, collect(held) AS helds, collect(CASE WHEN size(held) > 0 THEN h END) AS orgs
    WITH o, d, parties, orgs, reduce(all = [], held IN helds | all + held) AS edges
    WITH o, d, [p IN parties | {h: p.h, g: p.g, set: reduce(s = [], i IN range(1, size(orgs)) | s +
        [c IN orgs WHERE NOT c IN s AND reduce(v = 0, e IN edges | v +
          CASE WHEN e.c = c AND (e.x IN p.g OR NOT e.declared AND e.x IN s) THEN e.votes ELSE 0 END) > 500000])}] AS sets
    WITH o, d, sets, [s IN sets WHERE o IN s.set] AS over
    WITH o, d, sets, reduce(all = [], s IN over | all + s.g) AS masters
    WITH o, d, sets, masters,
      [m IN masters WHERE m <> o AND none(t IN sets WHERE m IN t.set AND (size(t.g) > 1 OR t.h <> m))] AS controllers
    CALL (o, d, sets, controllers) {
      WITH * WHERE size(controllers) = 0
      MATCH (k)-[xs:SHAREHOLDING*1..8]->(o)
      WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d)
      WITH k, sets, sum(reduce(f = 1.0, x IN xs | f * coalesce(x.share, 0))) AS share
      WHERE share >= 0.299999999 AND none(t IN sets WHERE k IN t.set)
      WITH k, share ORDER BY share DESC LIMIT 2
      WITH collect({k: k, share: share}) AS most
      RETURN CASE WHEN size(most) = 1 OR size(most) = 2 AND most[0].share > most[1].share + 0.000000001 THEN [most[0].k] ELSE [] END AS relative
    }
    RETURN controllers + relative AS controllers, masters
  }
    WITH p, o, r, d, controllers WHERE p IN controllers
    WITH p, o, r, min(d) AS d
    CALL (p, o, d) {
      OPTIONAL MATCH w = SHORTEST 1 (p)-[x:SHAREHOLDING|CONTROLS WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d]->{1,8}(o)
      RETURN [n IN nodes(w) | n.id] + [l IN relationships(w) | type(l)] AS proof
    }
    RETURN r, 'RESPONSIBLE-PERSONS ACTUAL_CONTROLLER' AS why, proof
  }
  WITH a, p, ties, way, r, why, head(collect(proof)) AS proof
  WITH a, p, ties, way, r, collect({why: why, proof: proof}) AS whys
  UNWIND [w IN whys | {way: way, proof: w.proof, line:
            CASE WHEN p = a THEN 'REJECT OWN_RESTRICTION ' ELSE 'REJECT KEY_PERSON_RESTRICTION ' END
            + p.id + ' ' + r.id + ' ' + w.why}]
         + CASE WHEN p <> a AND any(t IN ties WHERE t IN ['LEGAL_REPRESENTATIVE', 'CONTROLLER'])
                THEN [{way: way, proof: whys[0].proof, line: 'REVIEW WARNING ' + p.id + ' ' + r.id}] ELSE [] END AS line
  RETURN line
  UNION
  // related parties with a serious record in force
  UNWIND key AS one
  WITH a, one.k AS k, one.way AS way
  CALL (a, k) {
    MATCH (k)<-[:ABOUT]-(r:Record)
    WHERE r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
    RETURN k AS o, r, [] AS further
    UNION
    MATCH w = (k)-[x:LEGAL_REPRESENTATIVE]->(o)<-[:ABOUT]-(r:Record)
    WHERE o <> a AND x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day AND r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
    RETURN o, r, [n IN nodes(w) | n.id] + [l IN relationships(w) | type(l)] AS further
    UNION
    MATCH (k)-[ys:ACTS_IN_CONCERT*0..4]-(q)
    WHERE all(y IN ys WHERE y.knownUntil IS NULL AND coalesce(y.validFrom, $day) <= $day AND coalesce(y.validTo, $day) >= $day)
    WITH DISTINCT a, k, q
    MATCH (q)-[xs:SHAREHOLDING|CONTROLS*1..8]->(o)<-[:ABOUT]-(r:Record)
    WHERE o <> a AND o <> k AND all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, $day) <= $day AND coalesce(x.validTo, $day) >= $day) AND r.severity = 'SERIOUS' AND r.decidedOn <= $day
    AND $day <= r.decidedOn + duration({years: 3}) AND $day <= coalesce(r.publishUntil, $day)
    AND (r.endedOn IS NULL OR $day < r.endedOn)
    AND NOT EXISTS {
      MATCH (r)-[e:EVENT]->(r)
      WHERE e.knownUntil IS NULL AND (e.kind IN ['REVOKED', 'OBJECTION_UPHELD']
        OR e.kind = 'REPAIRED' AND e.effectiveOn <= $day
        OR e.kind = 'SHIELDED' AND e.effectiveOn <= $day AND coalesce(e.until, $day) >= $day) }
    WITH k, o, $day AS d, collect(DISTINCT r) AS records
    CALL (o, d) {
    // control of one organisation on one day: the sets of all above it as fixpoints, those in concert as one
    MATCH (h)-[xs:SHAREHOLDING|CONTROLS*0..8]->(o)
    WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d)
    WITH DISTINCT o, d, h
    CALL (h, d) {
      MATCH (h)-[ys:ACTS_IN_CONCERT*0..4]-(g)
      WHERE all(y IN ys WHERE y.knownUntil IS NULL AND coalesce(y.validFrom, d) <= d AND coalesce(y.validTo, d) >= d)
      RETURN collect(DISTINCT g) AS g
    }
    CALL (h, d) {
      MATCH (x)-[e:SHAREHOLDING|CONTROLS]->(h)
      WHERE e.knownUntil IS NULL AND coalesce(e.validFrom, d) <= d AND coalesce(e.validTo, d) >= d
      RETURN collect({x: x, c: h, declared: e:CONTROLS,
        votes: CASE WHEN e:CONTROLS THEN 1000000 ELSE toInteger(round(coalesce(e.votes, e.share, 0) * 1000000)) END}) AS held
    }
    WITH o, d, collect({h: h, g: g}) AS parties, collect(held) AS helds, collect(CASE WHEN size(held) > 0 THEN h END) AS orgs
    WITH o, d, parties, orgs, reduce(all = [], held IN helds | all + held) AS edges
    WITH o, d, [p IN parties | {h: p.h, g: p.g, set: reduce(s = [], i IN range(1, size(orgs)) | s +
        [c IN orgs WHERE NOT c IN s AND reduce(v = 0, e IN edges | v +
          CASE WHEN e.c = c AND (e.x IN p.g OR NOT e.declared AND e.x IN s) THEN e.votes ELSE 0 END) > 500000])}] AS sets
    WITH o, d, sets, [s IN sets WHERE o IN s.set] AS over
    WITH o, d, sets, reduce(all = [], s IN over | all + s.g) AS masters
    WITH o, d, sets, masters,
      [m IN masters WHERE m <> o AND none(t IN sets WHERE m IN t.set AND (size(t.g) > 1 OR t.h <> m))] AS controllers
    CALL (o, d, sets, controllers) {
      WITH * WHERE size(controllers) = 0
      MATCH (k)-[xs:SHAREHOLDING*1..8]->(o)
      WHERE all(x IN xs WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d)
      WITH k, sets, sum(reduce(f = 1.0, x IN xs | f * coalesce(x.share, 0))) AS share
      WHERE share >= 0.299999999 AND none(t IN sets WHERE k IN t.set)
      WITH k, share ORDER BY share DESC LIMIT 2
      WITH collect({k: k, share: share}) AS most
      RETURN CASE WHEN size(most) = 1 OR size(most) = 2 AND most[0].share > most[1].share + 0.000000001 THEN [most[0].k] ELSE [] END AS relative
    }
    RETURN controllers + relative AS controllers, masters
  }
    WITH k, o, d, records WHERE k IN controllers OR k IN masters
    CALL (k, o, d) {
      OPTIONAL MATCH w = SHORTEST 1 (k)-[x:SHAREHOLDING|CONTROLS WHERE x.knownUntil IS NULL AND coalesce(x.validFrom, d) <= d AND coalesce(x.validTo, d) >= d]->{1,8}(o)
      RETURN [n IN nodes(w) | n.id] + [l IN relationships(w) | type(l)] AS further
    }
    UNWIND records AS r
    RETURN o, r, further
  }
  WITH a, o, r, head(collect(way + further)) AS way
  WHERE o <> a
  RETURN {way: way, proof: [], line: 'REVIEW RELATED_SERIOUS_RECORD ' + o.id + ' ' + r.id} AS line
}
RETURN collect(line) AS lines
