// Files as LibreOffice, headless, saves them.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = process.env.SOFFICE ?? 'soffice';

/** The file in another format, or opened and saved in its own. */
export async function saved(bytes: Uint8Array, from: 'xlsx' | 'ods' | 'fods', to: 'xlsx' | 'ods'): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-office-'));
  try {
    const [path, out] = [join(folder, `file.${from}`), join(folder, 'out')];
    mkdirSync(out);
    writeFileSync(path, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await promisify(execFile)(program, [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      to,
      '--outdir',
      out,
      path,
    ]);
    return new Uint8Array(readFileSync(join(out, `file.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
