/**
 * Checks that the manifest asks for exactly the scopes the add-on's code needs. Which class a call goes to is followed
 * from the services: `SpreadsheetApp.getActiveSpreadsheet` gives a Spreadsheet, whose methods that the bundle
 * names give others.
 */
import { type AnyNode, parse } from 'acorn';
import { type Classes, readClasses } from './service-methods.ts';
import { SERVICES } from './services.ts';

interface Call {
  method: string;
  /** Each overload's scopes, any one of which is enough. */
  overloads: string[][];
}

export function scopeFaults(code: string, scopes: string[]): string[] {
  const calls = serviceCalls(code, readClasses());
  return [
    ...calls
      .filter((call) => !isAllowed(call, scopes))
      .map(
        ({ method, overloads }) => `"${method}" lacks a scope: wanted one of ${overloads.flat().join(', ')}.`,
      ),
    ...scopes.flatMap((scope) => surplusFaults(scope, scopes, calls)),
  ];
}

function surplusFaults(scope: string, scopes: string[], calls: Call[]): string[] {
  const others = scopes.filter((other) => other !== scope);
  const needing = calls.filter((call) => isAllowed(call, scopes) && !isAllowed(call, others));
  if (needing.length === 0) return [`"${scope}" is asked for: no call needs it.`];
  const narrower = `${scope}.currentonly`;
  if (!needing.every((call) => isAllowed(call, [...others, narrower]))) return [];
  return [`"${scope}" is too broad: "${narrower}" is enough.`];
}

function isAllowed({ overloads }: Call, scopes: string[]): boolean {
  return overloads.some(
    (accepted) => accepted.length === 0 || accepted.some((scope) => scopes.includes(scope)),
  );
}

/** Every documented method that a member of that name in the script can mean. */
function serviceCalls(code: string, classes: Classes): Call[] {
  const { members, static: statics } = memberNames(code);
  const calls = new Map<string, Call>();
  const seen = new Set<string>();
  for (const service of SERVICES) {
    const name = [...classes.keys()].find((candidate) => candidate.endsWith(`.${service}`));
    if (!name) throw new Error(`Cannot check the scopes of "${service}": wanted its documentation.`);
    visit(name, statics.get(service) ?? new Set());
  }
  return [...calls.values()];

  function visit(className: string, names: Set<string>): void {
    if (seen.has(className)) return;
    seen.add(className);
    for (const [name, { overloads, gives }] of classes.get(className) ?? []) {
      if (!names.has(name)) continue;
      calls.set(`${className}.${name}`, { method: `${className}.${name}`, overloads });
      for (const given of gives) visit(given, members);
    }
  }
}

/** The names after a dot anywhere in the script, and those after each service's own name. */
function memberNames(code: string): { members: Set<string>; static: Map<string, Set<string>> } {
  const members = new Set<string>();
  const byService = new Map<string, Set<string>>();
  walk(parse(code, { ecmaVersion: 2020, sourceType: 'script' }));
  return { members, static: byService };

  function walk(node: AnyNode): void {
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
      members.add(node.property.name);
      if (node.object.type === 'Identifier') {
        const names = byService.get(node.object.name) ?? new Set();
        byService.set(node.object.name, names.add(node.property.name));
      }
    }
    for (const child of Object.values(node).flat()) {
      if (child && typeof child === 'object' && typeof child.type === 'string') walk(child);
    }
  }
}
