/** Text as the syntaxes of files want it: XML, JSON, and cells of tables for Excel. */
package io.tupu.export.text;
