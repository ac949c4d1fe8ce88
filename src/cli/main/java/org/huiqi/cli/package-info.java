/** The command line: commands, exit codes, streams. */
@NullMarked
package org.huiqi.cli;

import org.jspecify.annotations.NullMarked;
