/**
 * Keeps the graph on disk in TDB2. Quads of documents come in, one named graph each; a dataset
 * whose default graph is the union of all comes out.
 *
 * <p><b>Generations.</b> A store never changes in place. Every update writes a whole new TDB2
 * database beside the old one, in one transaction. When it is complete, counted and flushed, one
 * atomic rename of the file {@code current} puts it in place. A process killed at any moment, or a
 * full disk, leaves the old generation in force and at most a directory that the next update
 * deletes; and files in use by a reader never change under it.
 *
 * <p>New documents come from their extraction. The others are copied quad by quad, which gives the
 * size of a fresh load, or, when no more than one quad in fifty changes, file by file, which is ten
 * times as fast but grows the files; when they are 1.3 times a fresh load afterwards, all is copied
 * by quads before it is put in force. So an update costs time in proportion to the whole graph, and
 * should carry many documents.
 *
 * <pre>
 * tupu-store/
 *   tupu-store.txt         format and its version; an older one is only read to be renewed
 *   current                name of the generation in force; gen-000000 before the first update
 *   lock                   locked by the process that writes
 *   gen-000007/in-use      locked, shared, by each process that reads this generation
 *   gen-000007/manifest.tsv  the documents, done or failed
 *   gen-000007/size.tsv      number of quads
 *   gen-000007/digests.tsv   of each graph, as it was made; what the database gives must be that
 *   gen-000007/checksums.tsv  of every file, as a generation never changes
 *   gen-000007/tdb/        a TDB2 database (without TDB2's own switching and process lock)
 *   gen-000007/text/       an Attachment: files made from the database, such as the search index
 * </pre>
 *
 * <p>Readers take the generation that is in force when their transaction begins and keep it until
 * the end, in the same process and in others, while updates run; so a server shows a new build
 * without a restart. A generation that nobody uses any more is deleted. One process writes at a
 * time; the second gets a {@link io.tupu.store.StoreException}.
 *
 * <p>TDB2 is opened through its storage builder, because its usual connection locks the directory
 * for one process; here the locks above take that part. Files are the same on disk.
 */
package io.tupu.store;
