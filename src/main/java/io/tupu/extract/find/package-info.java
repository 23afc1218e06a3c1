/**
 * Names in a passage, found by their form and by the words of the rules: regions, organizations,
 * initiatives in quotation marks, in lists, in tables and bare. What enters is a passage, what
 * leaves are spans with a reading; which thing a name means is not known here.
 */
package io.tupu.extract.find;
