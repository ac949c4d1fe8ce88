/**
 * Firms checked on a cluster by Apache Spark: datasets of profiles in, a dataset of verdict rows
 * out. Built by the Maven profile {@code spark} alone; Spark itself is the cluster's.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.spark;

import org.jspecify.annotations.NullMarked;
