// Parts of the page that are shown on demand, compressed: an explanation is a table of what stands elsewhere too, and there are hundreds. Without
// them a page is half as long, and a browser has half as much to lay out. The page's script unpacks what somebody opens.

import type { Html } from './html.ts';

/** Collects the parts; `add` says under which number the page finds one. */
export interface Later {
  readonly add: (part: () => Html) => number;
  readonly parts: readonly (() => Html)[];
}

export function later(): Later {
  const parts: (() => Html)[] = [];
  return { parts, add: (part) => parts.push(part) - 1 };
}

/** How many are unpacked together: enough that they compress well, few enough that nobody waits. */
export const packSize = 64;

/** Lines of Base64, one for each pack: a list of HTML as JSON, deflated. `drawn` is called for each part. */
export async function packed({ parts }: Later, drawn: () => void): Promise<string> {
  const packs: string[] = [];
  for (let at = 0; at < parts.length; at += packSize) {
    const texts = parts.slice(at, at + packSize).map((part) => {
      drawn();
      return part().html;
    });
    packs.push(await deflated(JSON.stringify(texts)));
  }
  return packs.join('\n');
}

async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
