// A form as an OpenDocument file. Written here: hucre's writer has neither hidden sheets nor protection nor rules for input.

import { strToU8, zipSync } from 'fflate';
import { cellName } from '../sheet/cell.ts';
import { FORM_SHEET } from './embedded.ts';
import { type Form, formColumns } from './form.ts';
import { type FormCell, formCells, type InputRule, widths } from './form-sheet.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

export function formOds(form: Form): Uint8Array {
  // the same form is the same file
  const packed = { mtime: new Date(1980, 0, 1) } as const;
  return zipSync({
    mimetype: [strToU8(mediaType), { level: 0, ...packed }],
    'META-INF/manifest.xml': [strToU8(manifest), packed],
    'content.xml': [strToU8(content(form)), packed],
  });
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';

const manifest = `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const namespaces = [
  ['office', 'office'],
  ['style', 'style'],
  ['text', 'text'],
  ['table', 'table'],
  ['fo', 'xsl-fo-compatible'],
  ['number', 'datastyle'],
].map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);

function content(form: Form): string {
  const rows = formCells(form);
  const rules: string[] = [];
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const name = cell.rule ? `rule${rules.length + 1}` : null;
      if (cell.rule) rules.push(ruleXml(cell.rule, name!, `${form.words.sheet}.${cellName(at, column)}`, form));
      return cellXml(cell, name);
    });
    return `<table:table-row>${cells.join('') || '<table:table-cell/>'}</table:table-row>`;
  });
  const columns = formColumns
    .slice(0, form.headings.length)
    .map((column) => `<table:table-column table:style-name="width-${column}"/>`);
  return [
    `${head}<office:document-content ${namespaces.join(' ')} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3">`,
    `<office:automatic-styles>${styles()}</office:automatic-styles><office:body><office:spreadsheet>`,
    `<table:content-validations>${rules.join('')}</table:content-validations>`,
    `<table:table table:name="${escaped(form.words.sheet)}" table:protected="true">${columns.join('')}${lines.join('')}</table:table>`,
    `<table:table table:name="${FORM_SHEET}" table:style-name="hidden" table:protected="true"><table:table-column/><table:table-row>`,
    `<table:table-cell office:value-type="string"><text:p>${escaped(JSON.stringify(form.embedded))}</text:p></table:table-cell>`,
    '</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
  ].join('');
}

function cellXml({ text, look, open }: FormCell, rule: string | null): string {
  const style = `table:style-name="${open ? 'open' : 'shut'}-${look}"`;
  const checked = rule === null ? '' : ` table:content-validation-name="${rule}"`;
  if (text === '') return `<table:table-cell ${style}${checked}/>`;
  return `<table:table-cell ${style}${checked} office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

/** Cells are named `[.D6]`, and arguments separated by semicolons. */
function ruleXml(rule: InputRule, name: string, cell: string, { words }: Form): string {
  const address = cell.split('.').at(-1)!;
  const condition =
    rule.kind === 'formula'
      ? `of:is-true-formula(${rule.formula.replaceAll(address, `[.${address}]`).replaceAll(',', ';')})`
      : `of:cell-content-is-in-list(${rule.words.map((word) => `"${word.replaceAll('"', '""')}"`).join(';')})`;
  return [
    `<table:content-validation table:name="${name}" table:condition="${escaped(condition)}" table:allow-empty-cell="true" table:base-cell-address="${escaped(cell)}">`,
    `<table:error-message table:title="${escaped(words.wrong.title)}" table:display="true" table:message-type="stop"><text:p>${escaped(rule.message)}</text:p></table:error-message>`,
    '</table:content-validation>',
  ].join('');
}

// ----------------------------------------------------------------------------------------------------------------------- styles

const borders = 'fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="top"';

const looks: Readonly<
  Record<FormCell['look'], { readonly cell: string; readonly text: string; readonly format?: string }>
> = {
  title: { cell: '', text: 'fo:font-weight="bold" fo:font-size="14pt"' },
  line: { cell: '', text: 'fo:color="#595959"' },
  heading: { cell: `${borders} fo:background-color="#1f4e79"`, text: 'fo:font-weight="bold" fo:color="#ffffff"' },
  text: { cell: borders, text: '' },
  value: { cell: borders, text: '' },
  percent: { cell: borders, text: '', format: 'percentage' },
  date: { cell: borders, text: '', format: 'day' },
};

function styles(): string {
  const two = '<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/>';
  const part = (name: string): string => `<number:${name} number:style="long"/>`;
  const formats = [
    `<number:percentage-style style:name="percentage">${two}<number:text>%</number:text></number:percentage-style>`,
    `<number:date-style style:name="day">${part('day')}<number:text>/</number:text>${part('month')}<number:text>/</number:text>${part('year')}</number:date-style>`,
  ];
  const cells = Object.entries(looks).flatMap(([look, { cell, text, format }]) => {
    const data = format ? ` style:data-style-name="${format}"` : '';
    const styled = (side: 'open' | 'shut', more: string): string =>
      `<style:style style:name="${side}-${look}" style:family="table-cell"${data}><style:table-cell-properties ${cell} ${more}/><style:text-properties ${text}/></style:style>`;
    const shut = styled('shut', 'style:cell-protect="protected"');
    return look === 'heading'
      ? [shut]
      : [shut, styled('open', 'style:cell-protect="none" fo:background-color="#fff9db"')];
  });
  const columns = formColumns.map(
    (column) =>
      `<style:style style:name="width-${column}" style:family="table-column"><style:table-column-properties style:column-width="${(widths[column] * 0.2).toFixed(1)}cm"/></style:style>`,
  );
  const hidden =
    '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>';
  return [...formats, ...cells, ...columns, hidden].join('');
}

/** XML has no control characters. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
