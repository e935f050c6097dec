/**
 * Photos: what an upload must be to count as one, the upright and anonymous renditions made of it,
 * and where their bytes are kept. An upload itself is never stored and never served.
 */
package org.rapporteur.photo;
