// What a user says of a mapping on the command line: `numbers=italian`, `columns.value=D`, `codes.OC1=OC_1`.

import { type Mapping, mapping } from './mapping.ts';

/** What is known of a mapping before it is whole. */
export type PartialMapping = Partial<Omit<Mapping, 'columns'>> & { readonly columns?: Partial<Mapping['columns']> };

export type Settings = { readonly settings: PartialMapping } | { readonly settings: null; readonly wrong: string };

const lists: ReadonlySet<string> = new Set(['missing', 'notApplicable', 'done', 'notDone']);
const numbers: ReadonlySet<string> = new Set(['firstRow', 'lastRow']);

export function settingsOf(written: readonly string[]): Settings {
  const settings: Record<string, unknown> = {};
  for (const one of written) {
    const [, key = '', inner = '', value = ''] = /^([a-zA-Z]+)(?:\.([^=]+))?=(.*)$/su.exec(one) ?? [];
    if (key === '' || !Object.hasOwn(mapping.shape, key)) return { settings: null, wrong: one };
    if (key === 'codes' || key === 'columns' || key === 'csv') {
      if (inner === '') return { settings: null, wrong: one };
      settings[key] = { ...(settings[key] as object | undefined), [inner]: value === '' ? null : value };
    } else settings[key] = settingOf(key, value);
  }
  const { success } = partial.safeParse(settings);
  return success
    ? { settings: settings as PartialMapping }
    : { settings: null, wrong: written.find((one) => isWrong(one)) ?? written.join(' ') };
}

const partial = mapping.partial().extend({ columns: mapping.shape.columns.partial().optional() });

function isWrong(one: string): boolean {
  const read = /^([a-zA-Z]+)(?:\.([^=]+))?=(.*)$/su.exec(one);
  if (!read) return true;
  const [, key = '', inner, value = ''] = read;
  const held = inner === undefined ? settingOf(key, value) : { [inner]: value === '' ? null : value };
  return !partial.safeParse({ [key]: held }).success;
}

function settingOf(key: string, value: string): unknown {
  if (lists.has(key)) return value === '' ? [] : value.split(',').map((word) => word.trim());
  if (numbers.has(key)) return Number(value);
  if (key === 'header') return value === '' ? [] : value.split(',').map(Number);
  return value;
}

export function withSettings<M extends PartialMapping>(base: M, settings: PartialMapping): M {
  const { columns, codes, csv, ...rest } = settings;
  return {
    ...base,
    ...rest,
    ...(columns || base.columns ? { columns: { ...base.columns, ...columns } } : {}),
    ...(codes || base.codes ? { codes: { ...base.codes, ...codes } } : {}),
    ...(csv || base.csv ? { csv: { ...base.csv, ...csv } } : {}),
  };
}
