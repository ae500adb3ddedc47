/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What the page does in the browser: search, filter, open and close, follow links into folded parts, unpack explanations. Its text is put into the
// page: it may use nothing from outside of the function. Without a script the page still folds.

export interface ClientSettings {
  /** `{n} of {all} indicators`. */
  readonly found: string;
  /** How many explanations are unpacked together. */
  readonly packSize: number;
}

/** Of a page that is served. */
export interface Live {
  /** Keeps the page as the plan is; calls `renewed` when it has changed the page. */
  readonly follow: (renewed: () => void) => void;
  readonly part: (number: number) => Promise<string>;
}

export function client({ found, packSize }: ClientSettings, live: Live | null): void {
  let search = document.querySelector<HTMLInputElement>('#search')!;
  let output = document.querySelector<HTMLOutputElement>('.tools output')!;
  /** What holds more hits than that stays as it is: nobody reads them, and a browser takes its time to lay them out. */
  const most = 150;
  const opened = new Set<HTMLDetailsElement>();
  let places: readonly HTMLLIElement[] = [];
  let nodes: readonly HTMLLIElement[] = [];
  let selects: readonly HTMLSelectElement[] = [];
  let inPlan: readonly boolean[] = [];
  let texts: readonly string[] = [];
  let packs = new Map<number, Promise<readonly string[]>>();

  function readPage(): void {
    search = document.querySelector<HTMLInputElement>('#search')!;
    output = document.querySelector<HTMLOutputElement>('.tools output')!;
    places = [...document.querySelectorAll<HTMLLIElement>('li.place')];
    nodes = [...document.querySelectorAll<HTMLLIElement>('li.node')];
    selects = [...document.querySelectorAll<HTMLSelectElement>('.tools select')];
    inPlan = places.map((place) => place.closest('#tree') !== null);
    texts = places.map((place) => textOf(place).toLowerCase());
    packs = new Map();
  }

  /** Code, title and remarks, and the codes of the offices. */
  function textOf(place: HTMLLIElement): string {
    return `${place.querySelector('.name')?.textContent ?? ''} ${place.dataset.offices ?? ''}`;
  }

  function isWanted(place: HTMLLIElement, text: string, words: readonly string[]): boolean {
    return (
      words.every((word) => text.includes(word)) &&
      selects.every(({ value, name }) => value === '' || (place.dataset[name] ?? '').split(/[\n ]/).includes(value))
    );
  }

  function filter(): void {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const isFiltered = words.length > 0 || selects.some(({ value }) => value !== '');
    const wanted = places.map((place, at) => !isFiltered || isWanted(place, texts[at]!, words));
    const holding = new Set<Element>();
    places.forEach((place, at) => {
      if (wanted[at]) hold(place, holding);
    });
    // in a node that is off nothing needs to be
    places.forEach((place, at) => {
      if (place.hidden === wanted[at] && (wanted[at] || holding.has(nodeAbove(place)!))) place.hidden = !wanted[at];
    });
    const shown = wanted.filter((isShown, at) => isShown && inPlan[at]).length;
    for (const node of nodes) {
      const isShown = !isFiltered || holding.has(node);
      node.classList.toggle('off', !isShown);
      openFor(node, isFiltered && isShown && shown <= most);
    }
    const all = inPlan.filter(Boolean).length;
    output.value = found.replace('{n}', String(shown)).replace('{all}', String(all));
  }

  /** Opened by a filter, a node is closed when it is over. */
  function openFor(node: HTMLLIElement, isWanted: boolean): void {
    const details = node.querySelector('details')!;
    if (isWanted && !details.open) {
      details.open = true;
      opened.add(details);
    } else if (!isWanted && opened.delete(details)) details.open = false;
  }

  /** The nodes above a place, up to the first that is known. */
  function hold(place: Element, holding: Set<Element>): void {
    for (let node = nodeAbove(place); node && !holding.has(node); node = nodeAbove(node)) holding.add(node);
  }

  function nodeAbove(item: Element): Element | null {
    return item.parentElement?.closest('li.node') ?? null;
  }

  function openAll(isOpen: boolean): void {
    for (const node of nodes) node.querySelector('details')!.open = isOpen;
  }

  /** Of a path, or of a code that stands in one place at least. */
  function goThere(): void {
    const wanted = decodeURIComponent(location.hash.slice(1));
    if (wanted === '') return;
    const coded = [...document.querySelectorAll<HTMLElement>('[data-code]')];
    const item = document.getElementById(wanted) ?? coded.find(({ dataset }) => dataset.code === wanted);
    if (!item) return;
    for (let at: Element | null = item.querySelector('details'); at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
      if (at instanceof HTMLElement) {
        at.hidden = false;
        at.classList.remove('off');
      }
    }
    item.scrollIntoView();
    item.querySelector('summary')?.focus({ preventScroll: true });
  }

  async function unpack(at: number): Promise<readonly string[]> {
    const lines = document.querySelector('#parts')?.textContent?.split('\n') ?? [];
    const bytes = Uint8Array.from(atob(lines[at] ?? ''), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return JSON.parse(await new Response(stream).text()) as readonly string[];
  }

  async function fill(how: HTMLElement): Promise<void> {
    const number = Number(how.dataset.part);
    how.lastElementChild!.innerHTML = await (live ? live.part(number) : packedPart(number));
  }

  async function packedPart(part: number): Promise<string> {
    const pack = Math.floor(part / packSize);
    const read = packs.get(pack) ?? unpack(pack);
    packs.set(pack, read);
    return (await read)[part % packSize] ?? '';
  }

  function makeCard(details: Element): void {
    const card = details.querySelector(':scope > noscript');
    if (card) card.outerHTML = card.textContent;
  }

  function renewed(): void {
    readPage();
    filter();
    for (const how of document.querySelectorAll<HTMLElement>('.how[open]')) void fill(how);
  }

  readPage();
  document.documentElement.classList.add('live');
  document.addEventListener('input', filter);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) openAll(target.id === 'open-all');
    // before it opens: who works by the keyboard is there at once
    const summary = target instanceof Element ? target.closest('summary') : null;
    if (summary?.parentElement) makeCard(summary.parentElement);
  });
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement && target.open)) return;
      if (target.dataset.part !== undefined) void fill(target);
      makeCard(target);
    },
    true,
  );
  addEventListener('hashchange', goThere);
  addEventListener('beforeprint', () => openAll(true));
  filter();
  goThere();
  live?.follow(renewed);
}
