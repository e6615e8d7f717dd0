package ch.onetime.csms.charging;

/**
 * A transaction as its latest change has left it.
 *
 * @param number of that change; whoever follows the changes goes on behind it
 */
public record TransactionChange(long number, Transaction transaction) {}
