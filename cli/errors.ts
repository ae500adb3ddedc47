// Errors that end a command, by exit code.

/** Wrong usage of the command line: exit 2. */
export class UsageError extends Error {}

/** The files contain no plan because of errors, which have been printed and are its message: exit 1. */
export class NoPlanError extends Error {}
