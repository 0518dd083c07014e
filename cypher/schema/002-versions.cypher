// Earlier versions of things, found by the id of the thing; payments, found by their own id.
// (An ended payment keeps its id beside the one that superseded it, so that index is not unique.)
CREATE INDEX superseded_id IF NOT EXISTS FOR (n:Superseded) ON (n.id);
CREATE INDEX payment_id IF NOT EXISTS FOR ()-[r:PAYMENT]-() ON (r.id);
// Readers inside the process know properties by number, so these are there from the start.
CALL db.createProperty('knownFrom');
CALL db.createProperty('knownUntil');
CALL db.createProperty('previousFrom');
CALL db.createProperty('retracted');
