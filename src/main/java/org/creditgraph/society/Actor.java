package org.creditgraph.society;

/** Who can hold shares, own things and trade: a citizen or a business. */
sealed interface Actor permits Citizen, Business {}
