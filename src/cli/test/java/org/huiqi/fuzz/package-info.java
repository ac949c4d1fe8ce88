/**
 * What anybody may hand in, made up and damaged at random, held against laws. {@code mvn -Pfuzz
 * verify -Dfuzz.seconds=600} tries each kind for so long; the ordinary tests replay the faults that
 * were found and try each kind for a moment.
 */
package org.huiqi.fuzz;
