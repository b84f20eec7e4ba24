/** A book whose log is a sheet that its owner kept: with the table that adopting makes, set up, and without a row. */
import { type NodeHost, type NodeOptions, openInNode } from '../../src/host/node.ts';
import { SET_UP } from './ledger-host.ts';

export interface OwnSheet {
  /** One for each row above the headers. */
  readonly titles: readonly string[];
  readonly headers: readonly string[];
  /** Rows of “Your words”. */
  readonly words: readonly (readonly string[])[];
  /** The header of each column that is not called as ours is. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Set up once for each setting and sheet; every test begins with a copy. */
const ready = new Map<string, ReturnType<NodeHost['save']>>();

export async function openOwnBook(setting: NodeOptions, own: OwnSheet): Promise<NodeHost> {
  const key = JSON.stringify([setting, own]);
  const saved = ready.get(key) ?? (await setUpOwn(setting, own));
  ready.set(key, saved);
  return openInNode({ ...setting, snapshot: structuredClone(saved) });
}

async function setUpOwn(
  setting: NodeOptions,
  { titles, headers, words, chosen }: OwnSheet,
): Promise<ReturnType<NodeHost['save']>> {
  const first = await openInNode(setting);
  const above = titles.map((title) => [title]);
  await first.paste('Sheet1', 1, 1, above);
  await first.paste('Sheet1', above.length + 1, 1, [headers]);
  first.arrange.addTab('Your words');
  await first.paste('Your words', 1, 1, [['What', 'In your sheet', 'Means'], ...words]);
  const saved = first.save();
  first.dispose();
  const idOf = (name: string) =>
    Object.values(saved.workbook.sheets).find((sheet) => sheet?.name === name)?.id ?? '';
  saved.properties = {
    ...{ 'sheet.log': idOf('Sheet1'), 'sheet.words': idOf('Your words') },
    headers: JSON.stringify(chosen),
  };
  const host = await openInNode({ ...setting, snapshot: saved });
  await host.click(SET_UP);
  const whole = host.save();
  host.dispose();
  return whole;
}
