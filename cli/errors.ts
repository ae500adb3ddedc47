// What ends a command early, told apart by its exit code.

/** The mistake is in the command line, not in a plan: exit 2. */
export class UsageError extends Error {}

/** The files are too broken to hold a plan; what is wrong with them has been said: exit 1. */
export class NoPlanError extends Error {}
