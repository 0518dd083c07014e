package org.creditgraph.society;

/**
 * A merchant's going on in another store.
 *
 * @param kind how, or what it really is
 * @param meant whether it was to get round the sanction
 */
record StoreEscape(
    Outlet from, Outlet to, Offence offence, String kind, double skill, boolean meant) {}
