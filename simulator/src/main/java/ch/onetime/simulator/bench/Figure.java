package ch.onetime.simulator.bench;

/**
 * One line of the report.
 *
 * @param limit what this machine could do at most, where something bounds the figure
 * @param cpuSeconds the server's processor time while it was measured; NaN where it says nothing
 * @param remark faults, and circumstances one has to know
 */
record Figure(Goal goal, String measured, String limit, double cpuSeconds, String remark) {}
