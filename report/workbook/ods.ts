// A workbook as an OpenDocument file: the parts of the archive. (hucre writes formulas of one argument alone, and neither widths nor filters.)

import { strToU8, zipSync } from 'fflate';
import { type Book, cellText } from './book.ts';
import { contentXml } from './ods-content.ts';
import { lightStyles, OdsStyles } from './ods-styles.ts';
import { escaped, tag, xmlHead } from './xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

export function odsOf(book: Book): Uint8Array {
  const styles = new OdsStyles();
  const content = contentXml(book, styles);
  // the same plan gives the same file
  const packed = { mtime: new Date(1980, 0, 1) } as const;
  return zipSync({
    mimetype: [strToU8(mediaType), { level: 0, ...packed }],
    'META-INF/manifest.xml': [strToU8(manifest()), packed],
    'content.xml': [strToU8(content), packed],
    'styles.xml': [strToU8(stylesXml()), packed],
    'settings.xml': [strToU8(settingsXml(book)), packed],
    'meta.xml': [strToU8(metaXml(book)), packed],
  });
}

function manifest(): string {
  const entry = (path: string, type: string): string =>
    tag('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return `${xmlHead}${tag(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
    entry('/', mediaType),
    ...['content.xml', 'styles.xml', 'settings.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')),
  )}`;
}

function metaXml({ title, subject }: Book): string {
  return `${xmlHead}${tag(
    'office:document-meta',
    {
      'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'office:version': '1.3',
    },
    tag(
      'office:meta',
      {},
      tag('dc:title', {}, escaped(cellText(title))),
      tag('dc:subject', {}, escaped(cellText(subject))),
    ),
  )}`;
}

// ---------------------------------------------------------------------------------------------------------------------- pages

/** A4, as wide as the page, with the name of the sheet and the number of the page below. */
function stylesXml(): string {
  const namespaces = {
    'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
    'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
    'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
    'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
    'office:version': '1.3',
  };
  const pages = ['portrait', 'landscape'] as const;
  const base = tag(
    'style:default-style',
    { 'style:family': 'table-cell' },
    tag('style:text-properties', { 'fo:font-family': 'Calibri, Carlito, sans-serif', 'fo:font-size': '10pt' }),
  );
  const named = tag('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' });
  return `${xmlHead}${tag(
    'office:document-styles',
    namespaces,
    tag('office:styles', {}, base, named, ...lightStyles()),
    tag('office:automatic-styles', {}, ...pages.map(pageLayout)),
    tag('office:master-styles', {}, ...pages.map(masterPage)),
  )}`;
}

function pageLayout(orientation: 'portrait' | 'landscape'): string {
  const [width, height] = orientation === 'portrait' ? ['21cm', '29.7cm'] : ['29.7cm', '21cm'];
  return tag(
    'style:page-layout',
    { 'style:name': `layout-${orientation}` },
    tag('style:page-layout-properties', {
      'fo:page-width': width,
      'fo:page-height': height,
      'style:print-orientation': orientation,
      'fo:margin': '1.3cm',
      'style:scale-to-X': '1',
      'style:scale-to-Y': '0',
      'style:table-centering': 'horizontal',
    }),
    tag('style:footer-style', {}, tag('style:header-footer-properties', { 'fo:min-height': '0.6cm' })),
  );
}

function masterPage(orientation: 'portrait' | 'landscape'): string {
  const field = (name: string): string => tag(`text:${name}`, {}, '1');
  return tag(
    'style:master-page',
    { 'style:name': `page-${orientation}`, 'style:page-layout-name': `layout-${orientation}` },
    tag('style:header', { 'style:display': 'false' }),
    tag(
      'style:footer',
      {},
      tag('text:p', {}, `${tag('text:sheet-name', {}, '?')} · ${field('page-number')} / ${field('page-count')}`),
    ),
  );
}

// ------------------------------------------------------------------------------------------------------------------- settings

/** What stays in place when a sheet is scrolled. */
function settingsXml({ sheets }: Book): string {
  const item = (name: string, type: string, value: string | number): string =>
    tag('config:config-item', { 'config:name': name, 'config:type': type }, escaped(`${value}`));
  const tables = sheets.map(({ name, frozen: { rows, columns } }) =>
    tag(
      'config:config-item-map-entry',
      { 'config:name': name },
      ...(columns > 0
        ? [item('HorizontalSplitMode', 'short', 2), item('HorizontalSplitPosition', 'int', columns)]
        : []),
      ...(rows > 0 ? [item('VerticalSplitMode', 'short', 2), item('VerticalSplitPosition', 'int', rows)] : []),
      item('PositionRight', 'int', columns),
      item('PositionBottom', 'int', rows),
      item('ActiveSplitRange', 'short', rows > 0 ? (columns > 0 ? 3 : 2) : 1),
      item('ShowGrid', 'boolean', 'false'),
    ),
  );
  return `${xmlHead}${tag(
    'office:document-settings',
    {
      'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
      'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
      'xmlns:ooo': 'http://openoffice.org/2004/office',
      'office:version': '1.3',
    },
    tag(
      'office:settings',
      {},
      tag(
        'config:config-item-set',
        { 'config:name': 'ooo:view-settings' },
        tag(
          'config:config-item-map-indexed',
          { 'config:name': 'Views' },
          tag(
            'config:config-item-map-entry',
            {},
            item('ViewId', 'string', 'view1'),
            tag('config:config-item-map-named', { 'config:name': 'Tables' }, ...tables),
            item('ActiveTable', 'string', sheets[0]?.name ?? ''),
            item('ShowGrid', 'boolean', 'false'),
          ),
        ),
      ),
    ),
  )}`;
}
