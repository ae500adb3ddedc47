// A document as Markdown of GitHub. Every text is escaped: none is a link, HTML or a mention.

import { escaped, markdownTable } from '../../markdown.ts';
import type { Block, DocumentCell, DocumentRow, DocumentTable, ReportDocument } from '../document.ts';

export function documentMarkdown(document: ReportDocument): string {
  const { title, subtitle, organisation, parts } = document;
  const head = [organisation && escaped(organisation), `# ${escaped(title)}`, escaped(subtitle)];
  const blocks = parts.flatMap((part) => part.blocks);
  const contents = document.contents ? contentsOf(blocks, document.words.contents) : [];
  return `${[...head, ...contents, ...blocks.map(blockText)].filter(Boolean).join('\n\n')}\n`;
}

/** Not links: the addresses of headings differ between hosts. */
function contentsOf(blocks: readonly Block[], heading: string): readonly string[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= 2 ? [`${'  '.repeat(block.level - 1)}- ${escaped(block.text)}`] : [],
  );
  return lines.length < 2 ? [] : [`## ${escaped(heading)}`, lines.join('\n')];
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`;
    case 'paragraph':
      return block.tone === 'warning' ? `> ⚠ ${escaped(block.text)}` : leading(escaped(block.text));
    case 'facts':
      return block.rows.map(({ label, cell }) => `- **${escaped(label)}:** ${cellText(cell)}`).join('\n');
    case 'table':
      return tableText(block);
  }
}

/** A number with a point, a plus or a minus would begin a list, four spaces a block of code. */
function leading(text: string): string {
  return text.trimStart().replace(/^([-+=]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\u200B` : `\\${sign}`));
}

function tableText({ columns, rows }: DocumentTable): string {
  return markdownTable(
    columns.map(({ head, align }) => [escaped(head), align] as const),
    rows.map((row) => row.cells.map((cell) => cellIn(row, cell))),
  );
}

function cellIn(row: DocumentRow, cell: DocumentCell): string {
  const isStrong = row.weight === 'whole' || row.weight === 'group';
  if (cell.kind === 'name') return `${'&emsp;'.repeat(Math.min(row.depth, deepest))}${nameText(cell, isStrong)}`;
  const text = cellText(cell);
  return text !== '' && isStrong && cell.kind === 'figure' ? strong(text) : text;
}

function nameText({ code, title, remarks }: Extract<DocumentCell, { kind: 'name' }>, isStrong: boolean): string {
  const name = [code, title].filter(Boolean).map(escaped).join(' ');
  return [isStrong ? strong(name) : name, ...remarks.map((remark) => `*${escaped(remark)}*`)].join('<br>');
}

function strong(text: string): string {
  return `**${text}**`;
}

const deepest = 12;

function cellText(cell: DocumentCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.lines.map(escaped).join('<br>');
    case 'figure':
      return escaped(cell.text);
    case 'name':
      return nameText(cell, false);
    case 'light':
      return `${cell.emoji} ${escaped(cell.name)}`;
  }
}
