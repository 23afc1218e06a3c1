/**
 * Plain text values: a document, a span of it, and how offsets count. Knows nothing else of tupu.
 */
package io.tupu.text;
