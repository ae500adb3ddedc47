// For what is told apart by its kind: a kind that is forgotten is an error of types, not of somebody's plan.

/** Never called. */
export function assertNever(kind: never): never {
  throw new Error(`a kind that nobody thought of: ${JSON.stringify(kind)}`);
}
