/**
 * Rules tested like software: regression cases that read like case files. A case is a sample firm,
 * what is changed about it, and what the rules must say then.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.lab;

import org.jspecify.annotations.NullMarked;
