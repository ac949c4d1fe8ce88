/**
 * The application as processes, under what happens to processes: they are killed, disks fill, pipes
 * close, clients dawdle, memory is short. {@code mvn -Pchaos verify -Dchaos.kills=100
 * -Dchaos.seconds=60} does it for longer.
 */
package org.huiqi.chaos;
