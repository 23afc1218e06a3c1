/**
 * What the server gives to programs besides answers: dumps, the description of single things in
 * RDF, and descriptions of the dataset and of the service itself. Whatever costs time is made once
 * for a generation of the store and kept until the next.
 */
package io.tupu.serve.data;
