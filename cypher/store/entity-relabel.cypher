// The label of the kind follows the property.
UNWIND $nodes AS node
MATCH (n) WHERE id(n) = node AND n.kind IS NOT NULL
REMOVE n:Enterprise:SoleProprietor:SocialOrganization:PublicInstitution:GovernmentAgency:Vessel:Vehicle
SET n:$($labels[n.kind])
