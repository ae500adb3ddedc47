/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The part of the page's script for a page that is served while somebody writes: it takes what changed, and leaves what is open, filtered, scrolled
// to and focused as it was. Its text is put into the page, behind that of the library: it may use nothing from outside of the function.

import type { Live } from './client.ts';

export interface LiveWords {
  /** `{n}`, `{at}` */
  readonly changed: string;
  /** `{at}` */
  readonly broken: string;
  readonly ended: string;
}

/** What the server tells: which page it has, and what is wrong with the plan since. */
export interface LiveState {
  readonly page: string;
  /** When the page was drawn, as a reader says it. */
  readonly at: string;
  readonly problems: readonly string[];
}

interface MorphLibrary {
  morph(target: Element, content: NodeListOf<ChildNode> | Element, options: unknown): unknown;
}

export function live({ morph }: MorphLibrary, words: LiveWords): Live {
  const banner = document.querySelector<HTMLElement>('#live')!;
  const root = document.documentElement;
  let pending: Promise<void> = Promise.resolve();

  async function part(number: number): Promise<string> {
    const response = await fetch(`/part/${root.dataset.page}/${number}`);
    return response.ok ? response.text() : '';
  }

  /** The line of each node and indicator as it is read, by its address. */
  function lines(): Map<string, Element> {
    return new Map(
      [...document.querySelectorAll('li[id]')].map((item) => [item.id, item.querySelector('summary')!] as const),
    );
  }

  async function take(at: string, renewed: () => void): Promise<void> {
    const response = await fetch('/');
    if (!response.ok) return;
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    // a parser that runs no scripts makes elements of what is text here
    for (const card of next.querySelectorAll('li.place noscript')) {
      const old = document.getElementById(card.closest('li')!.id);
      if (old && !old.querySelector(':scope > details > noscript')) card.replaceWith(...card.childNodes);
      else card.textContent = card.innerHTML;
    }
    const before = new Map([...lines()].map(([id, line]) => [id, line.textContent]));
    const stay = keepPlace();
    morph(document.body, next.body, {
      morphStyle: 'innerHTML',
      restoreFocus: false,
      callbacks: {
        beforeNodeMorphed: (old: Node) => !(old instanceof Element && old.matches('#live,script,input,.how>div')),
        beforeNodeRemoved: (old: Node) => !(old instanceof Element && old.matches('#live')),
        beforeAttributeUpdated: (name: string, old: Element) =>
          !(['open', 'hidden', 'selected'].includes(name) || (name === 'class' && old.matches('li.node'))),
      },
    });
    root.dataset.page = next.documentElement.dataset.page ?? '';
    document.title = next.title;
    renewed();
    mark(at, before);
    stay();
  }

  /** What has the focus keeps it; it, its line, or else the line in the middle of the window is to stay where it is. */
  function keepPlace(): () => void {
    const active = document.activeElement;
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const lines = [active, active?.closest('li')?.querySelector('summary'), middle?.closest('summary,tr,p,h2'), middle];
    const held = lines.find((one) => one && one !== document.body && isInView(one));
    const top = held?.getBoundingClientRect().top ?? 0;
    const stay = (): void => {
      if (held?.isConnected) scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' });
    };
    return () => {
      if (active instanceof HTMLElement) active.focus({ preventScroll: true });
      stay();
      // what was not laid out yet may then be of another height
      requestAnimationFrame(stay);
    };
  }

  function isInView(element: Element): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Says how much reads otherwise than before, and shows where. */
  function mark(at: string, before: ReadonlyMap<string, string | null>): void {
    const changed = [...lines()].filter(([id, line]) => before.get(id) !== line.textContent);
    for (const one of document.querySelectorAll('summary.changed')) one.classList.remove('changed');
    for (const [, line] of changed) line.classList.add('changed');
    say([words.changed.replace('{n}', String(changed.length)).replace('{at}', at)]);
  }

  function say(texts: readonly string[], isWrong = false): void {
    banner.replaceChildren(
      ...texts.map((text) => {
        const line = document.createElement('p');
        line.textContent = text;
        return line;
      }),
    );
    banner.className = isWrong ? 'errors' : '';
    banner.hidden = texts.length === 0;
  }

  function follow(renewed: () => void): void {
    const events = new EventSource('/changes');
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const { page, at, problems } = JSON.parse(data) as LiveState;
      pending = pending.then(async () => {
        if (page !== root.dataset.page) await take(at, renewed);
        if (problems.length > 0) say([words.broken.replace('{at}', at), ...problems], true);
        else if (banner.className !== '') say([]);
      });
    };
    events.onerror = () => say([words.ended], true);
  }

  return { follow, part };
}
