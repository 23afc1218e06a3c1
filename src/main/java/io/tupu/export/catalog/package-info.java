/**
 * The set of all downloads of a dataset, measured as it is written, and its description in DCAT and
 * VoID, for the command line and the server alike.
 */
package io.tupu.export.catalog;
