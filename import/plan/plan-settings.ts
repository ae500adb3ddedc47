// What a user says on the command line of how a plan is to be read: `lastRow=14`, `columns.weight=F`. Only what reading a plan knows; the rest is refused.

import { type PartialMapping, settingsOf } from '../mapping/settings.ts';
import type { WeightSettings } from './weight-columns.ts';

export interface PlanSettings extends Pick<PartialMapping, 'sheet' | 'numbers' | 'firstRow' | 'lastRow' | 'csv'> {
  readonly columns?: WeightSettings;
}

export const planKeys: readonly string[] = [
  'sheet',
  'numbers',
  'firstRow',
  'lastRow',
  'columns.weight',
  'columns.objectiveWeight',
  'csv.separator',
  'csv.encoding',
];

export type ReadPlanSettings =
  | { readonly settings: PlanSettings }
  | { readonly settings: null; readonly wrong: string; readonly isKey: boolean };

export function planSettingsOf(written: readonly string[]): ReadPlanSettings {
  const columns: Record<string, string> = {};
  const others: string[] = [];
  for (const one of written) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/su.exec(one) ?? [];
    if (!planKeys.includes(key)) return { settings: null, wrong: one, isKey: true };
    if (!key.startsWith('columns.')) others.push(one);
    else if (/^[A-Z]{1,3}$/.test(value)) columns[key.slice('columns.'.length)] = value;
    else return { settings: null, wrong: one, isKey: false };
  }
  const read = settingsOf(others);
  if (read.settings === null) return { settings: null, wrong: read.wrong, isKey: false };
  const { columns: _, ...settings } = read.settings;
  return { settings: { ...settings, ...(Object.keys(columns).length > 0 ? { columns } : {}) } };
}
