// Finds cycles in chains (each thing leads to at most one other) and in graphs.

/**
 * Follows chains; each cycle is reported once, from its first member in the given order. The callback may break it: `next` is called again while
 * chains are followed.
 */
export function followCycles<T>(
  starts: Iterable<T>,
  next: (of: T) => T | null,
  found: (cycle: readonly T[]) => void,
): void {
  const settled = new Set<T>();
  for (const start of [...starts]) {
    const way: T[] = [];
    const onWay = new Map<T, number>();
    let at: T | null = start;
    while (at !== null && !settled.has(at)) {
      const index = onWay.get(at);
      if (index !== undefined) {
        found(way.slice(index));
        break;
      }
      onWay.set(at, way.length);
      way.push(at);
      at = next(at);
    }
    for (const passed of way) settled.add(passed);
  }
}

/** Depth-first search with an explicit stack. Reports each edge that closes a cycle, as the path from its target around. */
export function findCycles<T>(
  starts: Iterable<T>,
  next: (of: T) => readonly T[],
  found: (cycle: readonly T[]) => void,
): void {
  const settled = new Set<T>();
  for (const start of starts) {
    if (settled.has(start)) continue;
    const way: { at: T; targets: readonly T[]; index: number }[] = [{ at: start, targets: next(start), index: 0 }];
    const onWay = new Set<T>([start]);
    while (way.length > 0) {
      const step = way[way.length - 1]!;
      const target = step.targets[step.index++];
      if (target === undefined) {
        way.pop();
        onWay.delete(step.at);
        settled.add(step.at);
      } else if (onWay.has(target)) {
        const from = way.findIndex(({ at }) => at === target);
        found(way.slice(from).map(({ at }) => at));
      } else if (!settled.has(target)) {
        way.push({ at: target, targets: next(target), index: 0 });
        onWay.add(target);
      }
    }
  }
}
