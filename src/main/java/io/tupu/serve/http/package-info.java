/**
 * The ground of the server: requests and replies as plain values, who answers what, on which
 * threads, and what is refused before anyone looks at it. Knows no RDF.
 *
 * <p>A request passes {@link io.tupu.serve.http.Gate} (refusals, body), then {@link
 * io.tupu.serve.http.Door}, which finds the {@link io.tupu.serve.http.Route}, has it answered on
 * the threads of its {@link io.tupu.serve.http.Lane}, and sends the reply. No thread waits for a
 * client: bodies come in and replies go out without one, so slow clients hold nobody up.
 *
 * <p>A reply is whole before its first byte is sent (memory, or a temporary file above a
 * threshold), because a status that has been sent cannot be taken back. So an answer is either
 * complete, or an error status.
 */
package io.tupu.serve.http;
