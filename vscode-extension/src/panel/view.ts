/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The panel in its frame: patches the rows that differ, keeps what is unfolded and told, goes back and forward. Runs in the webview; knows no figures.

import {
  atFirst,
  type Choice,
  type FromPanel,
  type PanelState,
  type Row,
  type Scores,
  type Selector,
  type ToPanel,
  type Wanted,
} from './messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
};

const vscode = acquireVsCodeApi();
const before = vscode.getState();
let wanted: Wanted = before?.wanted ?? atFirst;
let uri = before?.uri ?? '';
let history: readonly string[] = before?.history ?? [];
let at = before?.at ?? -1;
/** What is to be focused when it is there. */
let awaited: string | null = null;
let shown: Scores | null = null;
let pending: Scores | null = null;
/** The rows that came last. */
let known: ReadonlyMap<string, Row> = new Map();

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  made.className = className;
  return made;
};
const bar = element('div', 'bar');
const status = element('p', 'status');
status.setAttribute('role', 'status');
const head = element('div', 'head');
const tree = element('div', 'scores');
tree.setAttribute('role', 'tree');
const main = element('main');
main.append(bar, status, head, tree);
document.body.append(main);

const selectors: readonly Selector[] = ['year', 'part', 'scorecard', 'office'];
const selects = Object.fromEntries(selectors.map((name) => [name, element('select')])) as Record<
  Selector,
  HTMLSelectElement
>;
const labels = Object.fromEntries(selectors.map((name) => [name, element('label')])) as Record<
  Selector,
  HTMLLabelElement
>;
const buttons = {
  back: element('button'),
  forward: element('button'),
  openAll: element('button'),
  closeAll: element('button'),
};
buttons.back.textContent = '←';
buttons.forward.textContent = '→';
for (const name of selectors) {
  labels[name].append(element('span'), selects[name]);
  selects[name].addEventListener('change', () => choose(name, selects[name].value));
}
bar.append(buttons.back, buttons.forward, ...selectors.map((name) => labels[name]), buttons.openAll, buttons.closeAll);
buttons.back.addEventListener('click', () => travel(-1));
buttons.forward.addEventListener('click', () => travel(1));
buttons.openAll.addEventListener('click', () => want({ open: 'all' }));
buttons.closeAll.addEventListener('click', () => want({ open: [] }));

function want(change: Partial<Wanted>): void {
  wanted = { ...wanted, ...change };
  keep();
  vscode.postMessage({ type: 'want', wanted, isFirst: false });
  wanted = { ...wanted, seen: null };
}

function keep(): void {
  vscode.setState({ uri, wanted: { ...wanted, seen: null }, history, at });
}

function choose(name: Selector, value: string): void {
  if (name === 'year') want({ year: Number(value) });
  else want({ [name]: value || null, ...(name === 'scorecard' ? { open: null, told: [] } : {}) });
}

// ---------------------------------------------------------------------------------------------------------------------- history

/** Tells of it, unfolds up to it, and remembers the way. */
function visit(path: string): void {
  history = [...history.slice(0, at + 1), path].slice(-100);
  at = history.length - 1;
  show(path);
}

function travel(step: number): void {
  const path = history[at + step];
  if (path === undefined) return;
  at += step;
  show(path);
}

function show(path: string): void {
  awaited = path;
  want({ seen: path, told: [...new Set([...wanted.told, path])] });
}

// ---------------------------------------------------------------------------------------------------------------------- drawing

function draw(scores: Scores): void {
  const { words, rows, language, style, head: headText } = scores;
  // in a layer, so that the theme's own rules win
  if (shown?.style !== style) sheet.replaceSync(`@layer page{${style}}`);
  document.documentElement.lang = language;
  tree.setAttribute('aria-label', words.tree);
  fill('year', scores.years, scores);
  fill('part', scores.parts, scores);
  fill('scorecard', scores.scorecards, scores);
  fill('office', scores.offices, scores);
  for (const name of ['openAll', 'closeAll'] as const) buttons[name].textContent = words[name];
  for (const name of ['back', 'forward'] as const) {
    buttons[name].title = words[name];
    buttons[name].setAttribute('aria-label', words[name]);
  }
  buttons.back.disabled = at <= 0;
  buttons.forward.disabled = at >= history.length - 1;
  if (shown?.head !== headText) fillWith(head, headText);
  patch(rows, scores);
  shown = scores;
  wanted = { ...wanted, open: scores.open };
  document.body.classList.remove('stale');
  status.textContent = '';
  keep();
}

function fill(name: Selector, choices: readonly Choice[], { chosen, words }: Scores): void {
  const select = selects[name];
  labels[name].firstElementChild!.textContent = words[name];
  labels[name].hidden = choices.length < 2;
  const key = JSON.stringify(choices);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...choices.map(({ value, text }) => new Option(text, value)));
  }
  select.value = chosen[name];
}

interface Drawn {
  readonly item: HTMLElement;
  row: Row;
}

const drawn = new Map<string, Drawn>();

function patch(rows: readonly Row[], scores: Scores): void {
  const paths = new Set(rows.map(({ path }) => path));
  for (const [path, { item }] of drawn) {
    if (paths.has(path)) continue;
    item.remove();
    drawn.delete(path);
  }
  let next: ChildNode | null = tree.firstChild;
  for (const row of rows) {
    const item = itemOf(row, scores);
    if (item === next) next = item.nextSibling;
    else tree.insertBefore(item, next);
  }
  mark(scores.current);
  const goal = awaited === null ? undefined : drawn.get(awaited);
  if (goal) {
    awaited = null;
    focus(goal.item);
    goal.item.scrollIntoView({ block: 'start' });
  } else if (!tree.querySelector('[tabindex="0"]'))
    tree.querySelector<HTMLElement>('.row')?.setAttribute('tabindex', '0');
}

function itemOf(row: Row, { words }: Scores): HTMLElement {
  const known = drawn.get(row.path);
  const item = known?.item ?? newItem(row.path);
  const old = known?.row;
  if (old?.level !== row.level) {
    item.setAttribute('aria-level', String(row.level));
    item.style.setProperty('--level', String(row.level));
  }
  const [fold, line, tell, card] = item.children as unknown as HTMLElement[];
  if (old?.isOpen !== row.isOpen) {
    fold!.textContent = row.isOpen === null ? '' : row.isOpen ? '▾' : '▸';
    if (row.isOpen === null) item.removeAttribute('aria-expanded');
    else item.setAttribute('aria-expanded', String(row.isOpen));
  }
  fold!.title = words.fold;
  tell!.title = words.tell;
  tell!.classList.toggle('on', row.card !== '');
  if (old?.line !== row.line) fillWith(line!, row.line);
  if (old?.card !== row.card) fillWith(card!, row.card);
  item.classList.toggle('node', row.kind === 'node');
  drawn.set(row.path, { item, row });
  return item;
}

/** What leads on is followed here: the editor would take a link with a blank for an address outside. */
function fillWith(target: HTMLElement, html: string): void {
  target.innerHTML = html;
  for (const link of target.querySelectorAll('a')) {
    link.dataset.to = link.getAttribute('href') ?? '';
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.tabIndex = 0;
  }
}

function newItem(path: string): HTMLElement {
  const item = element('div', 'row');
  item.setAttribute('role', 'treeitem');
  item.tabIndex = -1;
  item.dataset.path = path;
  item.append(element('span', 'fold'), element('div', 'line'), element('span', 'tell'), element('div', 'told'));
  item.children[2]!.textContent = 'i';
  return item;
}

/** The row that the cursor is in. */
function mark(path: string | null): void {
  for (const [one, { item }] of drawn) {
    const isCurrent = one === path;
    if (item.classList.contains('current') === isCurrent) continue;
    item.classList.toggle('current', isCurrent);
    item.setAttribute('aria-selected', String(isCurrent));
    if (isCurrent && !document.hasFocus()) item.scrollIntoView({ block: 'nearest' });
  }
}

// ----------------------------------------------------------------------------------------------------------------------- hands

const pathOf = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('.row')?.dataset.path) || null;

function toggleOpen(path: string): void {
  const open = new Set(shown?.open);
  if (!open.delete(path)) open.add(path);
  want({ open: [...open] });
}

function toggleTold(path: string): void {
  if (wanted.told.includes(path)) want({ told: wanted.told.filter((one) => one !== path) });
  else visit(path);
}

function goTo(path: string): void {
  const row = drawn.get(path)?.row;
  if (row?.range) vscode.postMessage({ type: 'goTo', uri: row.uri, range: row.range });
}

function focus(item: HTMLElement): void {
  tree.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
  item.tabIndex = 0;
  item.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (link) {
    follow(link.dataset.to ?? '');
    return;
  }
  const path = pathOf(target);
  if (path === null || !(target instanceof Element)) return;
  if (target.closest('.fold')) toggleOpen(path);
  else if (target.closest('.tell')) toggleTold(path);
  else if (target.closest('.line')) goTo(path);
});

function follow(href: string): void {
  if (href.startsWith('#measure ')) vscode.postMessage({ type: 'measure', code: href.slice('#measure '.length) });
  else if (href.startsWith('#')) visit(href.slice(1));
}

document.addEventListener('keydown', (event) => {
  const { key, altKey, target } = event;
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    event.preventDefault();
    travel(key === 'ArrowLeft' ? -1 : 1);
    return;
  }
  if (target instanceof HTMLAnchorElement && key === 'Enter') follow(target.dataset.to ?? '');
  if (!(target instanceof HTMLElement && target.classList.contains('row'))) return;
  if (act(key, target)) event.preventDefault();
});

/** The keys of a tree; Enter goes to the line, the space bar tells how it came about. */
function act(key: string, item: HTMLElement): boolean {
  const path = item.dataset.path ?? '';
  const row = drawn.get(path)?.row;
  const items = [...tree.children] as HTMLElement[];
  const go = (to: HTMLElement | undefined): boolean => {
    if (!to) return false;
    focus(to);
    to.scrollIntoView({ block: 'nearest' });
    return true;
  };
  if (key === 'ArrowDown') return go(items[items.indexOf(item) + 1]);
  if (key === 'ArrowUp') return go(items[items.indexOf(item) - 1]);
  if (key === 'Home') return go(items[0]);
  if (key === 'End') return go(items.at(-1));
  if (key === 'ArrowRight' && row?.isOpen === true) return go(items[items.indexOf(item) + 1]);
  if (key === 'ArrowLeft' && row?.isOpen !== true) {
    const level = row?.level ?? 1;
    return go(items.slice(0, items.indexOf(item)).findLast((one) => Number(one.getAttribute('aria-level')) < level));
  }
  if ((key === 'ArrowRight' && row?.isOpen === false) || (key === 'ArrowLeft' && row?.isOpen)) toggleOpen(path);
  else if (key === 'Enter') goTo(path);
  else if (key === ' ') toggleTold(path);
  else return false;
  return true;
}

// -------------------------------------------------------------------------------------------------------------------- messages

addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  if (data.type === 'stale') {
    document.body.classList.add('stale');
    status.textContent = shown?.words[data.why] ?? '';
    return;
  }
  uri = data.uri;
  const isWaiting = pending !== null;
  const rows = data.scores.rows.map((row) => (typeof row === 'string' ? known.get(row)! : row));
  known = new Map(rows.map((row) => [row.path, row]));
  pending = { ...data.scores, rows };
  if (!isWaiting) requestAnimationFrame(drawPending);
});

/** What has come since the last frame is drawn once. */
function drawPending(): void {
  const scores = pending;
  pending = null;
  if (scores) draw(scores);
}

vscode.postMessage({ type: 'want', wanted, isFirst: true });
