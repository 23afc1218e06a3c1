/**
 * The last step: an analyst's decisions applied to what one document says. A pure function of the
 * two; no look at any other document or store.
 */
package io.tupu.extract.curate;
