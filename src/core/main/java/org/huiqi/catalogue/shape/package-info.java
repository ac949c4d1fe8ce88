/**
 * Files that are read into records, and the JSON Schemas of such files: both made from the records'
 * components and their annotations, so that they cannot disagree.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.catalogue.shape;

import org.jspecify.annotations.NullMarked;
