// Where in a JSON text each of its values stands, and which key is said twice. The text is known to be JSON.

export interface JsonPlaces {
  /** Offsets of values, by their paths: `sections.2.heading`. */
  readonly at: ReadonlyMap<string, number>;
  /** The path of a key that is said twice in one object, of which JSON.parse would take the last; null: none is. */
  readonly twice: { readonly path: string; readonly at: number } | null;
  readonly depth: number;
}

interface Open {
  readonly path: string;
  readonly keys: Set<string> | null;
  /** Of a list: how many items it has so far. */
  count: number;
}

/** Not recursive: a text may be deeper than the call stack. */
export function placesIn(text: string): JsonPlaces {
  const at = new Map<string, number>();
  const open: Open[] = [];
  let key: string | null = null;
  let twice: JsonPlaces['twice'] = null;
  let depth = 0;
  for (const match of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]|[^\s,:{}[\]"]+/gs)) {
    const [token, quoted, colon] = match;
    const top = open.at(-1);
    if (quoted !== undefined && colon !== undefined && top?.keys) {
      key = JSON.parse(quoted) as string;
      if (top.keys.has(key)) twice ??= { path: joined(top.path, key), at: match.index };
      top.keys.add(key);
    } else if (token === '}' || token === ']') {
      open.pop();
    } else {
      const path = top === undefined ? '' : joined(top.path, key !== null && top.keys ? key : String(top.count++));
      at.set(path, match.index);
      if (token === '{' || token === '[') open.push({ path, keys: token === '{' ? new Set() : null, count: 0 });
      depth = Math.max(depth, open.length);
      key = null;
    }
  }
  return { at, twice, depth };
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
