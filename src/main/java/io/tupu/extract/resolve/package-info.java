/**
 * From names to things: which region a name or “我市” means where it stands, under what full name an
 * organization is known, which names are one initiative. Ambiguous names are never guessed; they
 * stay unlinked and are reported. Nothing is looked up outside the document and the knowledge, so
 * documents can be read in any order.
 */
package io.tupu.extract.resolve;
