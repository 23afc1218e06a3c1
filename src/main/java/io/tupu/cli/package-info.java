/**
 * The command line: one class a command, which parses, calls and prints, without logic of its own.
 * Results go to standard output, messages to standard error, one line each; nothing here exits the
 * process, so that tests run commands as they are.
 */
package io.tupu.cli;
