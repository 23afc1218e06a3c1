/**
 * Writes tables: CSV for Excel and for programs, spreadsheets. Knows no graph; every writer takes
 * rows as they come and keeps none.
 */
package io.tupu.export.table;
