// The site: two languages, the same pages in the same order. Plain files; searched in the browser, without a network.

import { readFileSync } from 'node:fs';
import { type DefaultTheme, defineConfig, type MarkdownOptions } from 'vitepress';
import { sections } from './pages.ts';
import { siteLink } from './repository.ts';

const language = {
  ...JSON.parse(read('../../vscode-extension/syntaxes/perf.tmLanguage.json')),
  name: 'perf',
};

const words = {
  en: {
    changed: 'added or changed',
    within: 'added in',
    on: 'On this page',
    previous: 'Previous',
    next: 'Next',
    sections: { tutorial: 'Tutorial', 'how-to': 'How to', reference: 'Reference', explanation: 'Explanation' },
  },
  it: {
    changed: 'aggiunto o cambiato',
    within: 'aggiunto in',
    on: 'In questa pagina',
    previous: 'Precedente',
    next: 'Successiva',
    sections: {
      tutorial: 'Passo per passo',
      'how-to': 'Come si fa',
      reference: 'Riferimento',
      explanation: 'Perché così',
    },
  },
} as const;

type Language = keyof typeof words;
type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0];

export default defineConfig({
  title: 'Perfplan',
  cleanUrls: false,
  lastUpdated: false,
  // every page has its twin, and every link leads somewhere: the build fails otherwise
  ignoreDeadLinks: false,
  srcExclude: ['README.md'],
  markdown: {
    languages: [language],
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (md) => {
      captions(md);
      emptyHeads(md);
      links(md);
    },
  },
  // the first page has no <main> of its own
  transformHtml: (page) => page.replace('<div class="VPContent is-home"', '<div role="main" class="VPContent is-home"'),
  locales: {
    root: { label: 'English', lang: 'en', description: 'Performance plans as text', themeConfig: theme('en') },
    it: { label: 'Italiano', lang: 'it', description: 'Piani della performance come testo', themeConfig: theme('it') },
  },
  themeConfig: {
    search: { provider: 'local', options: { locales: { it: { translations: italianSearch() } } } },
  },
});

function theme(of: Language): DefaultTheme.Config {
  const { on, previous, next } = words[of];
  const italian = of === 'it';
  return {
    nav: Object.entries(sections).map(([section, pages]) => ({
      text: words[of].sections[section as keyof typeof sections],
      link: link(of, section, pages[0]!),
      activeMatch: `${prefix(of)}/${section}/`,
    })),
    sidebar: Object.entries(sections).map(([section, pages]) => ({
      text: words[of].sections[section as keyof typeof sections],
      items: pages.map((page) => ({ text: titleOf(of, section, page), link: link(of, section, page) })),
    })),
    outline: { label: on, level: [2, 3] },
    docFooter: { prev: previous, next },
    ...(italian
      ? {
          darkModeSwitchLabel: 'Aspetto',
          lightModeSwitchTitle: 'Passa al tema chiaro',
          darkModeSwitchTitle: 'Passa al tema scuro',
          sidebarMenuLabel: 'Pagine',
          returnToTopLabel: 'Torna in alto',
          langMenuLabel: 'Lingua',
          skipToContentLabel: 'Vai al contenuto',
          notFound: {
            title: 'Pagina non trovata',
            quote: '',
            linkLabel: 'Vai alla prima pagina',
            linkText: 'Alla prima pagina',
          },
        }
      : { notFound: { title: 'There is no such page', quote: '', linkText: 'To the first page' } }),
  };
}

function prefix(of: Language): string {
  return of === 'it' ? '/it' : '';
}

function link(of: Language, section: string, page: string): string {
  return `${prefix(of)}/${section}/${page}`;
}

/** What the page itself is headed with: a title is written once. */
function titleOf(of: Language, section: string, page: string): string {
  return /^# (.+)$/m.exec(read(`..${link(of, section, page)}.md`))?.[1] ?? page;
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const shownAs: Readonly<Record<string, string>> = { scores: 'txt', before: 'perf', after: 'perf' };

/** The name of the file above its block, and what becomes of a part of it: ```perf plan.perf in area 1 */
function captions(md: Markdown): void {
  const { fence } = md.renderer.rules;
  if (!fence) return;
  md.renderer.rules.fence = (tokens, at, options, env, self) => {
    const token = tokens[at]!;
    const [, lang = '', file, part] = /^(\S+)(?: +(\S+\.\w+))?(?: +(.+))?/.exec(token.info) ?? [];
    token.info = shownAs[lang] ?? lang;
    const block = fence(tokens, at, options, env, self);
    if (!file) return block;
    const of: Language = String(env.relativePath).startsWith('it/') ? 'it' : 'en';
    const where = part === 'change' ? words[of].changed : part?.replace(/^in /, `${words[of].within} `);
    return `<p class="file">${md.utils.escapeHtml([file, where].filter(Boolean).join(', '))}</p>${block}`;
  };
}

/** A column without a heading has no heading cell. */
function emptyHeads(md: Markdown): void {
  md.core.ruler.push('empty-heads', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'th_open' || tokens[at + 1]?.content !== '') continue;
      token.tag = 'td';
      tokens[at + 2]!.tag = 'td';
    }
  });
}

/** Links between files of the repository lead to pages of the site; what is not on the site is no link. */
function links(md: Markdown): void {
  md.core.ruler.push('site-links', ({ tokens, env }) => {
    for (const { children } of tokens) {
      let isElsewhere = false;
      for (const token of children ?? []) {
        const href = token.type === 'link_open' ? (token.attrGet('href') ?? '') : null;
        if (href !== null && !/^(?:[a-z]+:|#|\/)/.test(href)) {
          const link = siteLink(env.relativePath, href);
          isElsewhere = link === null;
          if (link !== null) token.attrSet('href', link);
        }
        if (isElsewhere && /^link_/.test(token.type)) token.type = 'text';
        if (token.type === 'text' && token.tag === 'a') isElsewhere = token.nesting === 1;
      }
    }
  });
}

function italianSearch(): DefaultTheme.LocalSearchOptions['translations'] {
  return {
    button: { buttonText: 'Cerca', buttonAriaLabel: 'Cerca' },
    modal: {
      displayDetails: 'Mostra i particolari',
      resetButtonTitle: 'Cancella la ricerca',
      backButtonTitle: 'Chiudi la ricerca',
      noResultsText: 'Nessun risultato per',
      footer: {
        selectText: 'per aprire',
        navigateText: 'per scorrere',
        closeText: 'per chiudere',
        selectKeyAriaLabel: 'Invio',
        navigateUpKeyAriaLabel: 'Freccia su',
        navigateDownKeyAriaLabel: 'Freccia giù',
        closeKeyAriaLabel: 'Esc',
      },
    },
  };
}
