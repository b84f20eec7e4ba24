/**
 * What Google documents of its services: for each class its methods, the scopes each accepts and the classes
 * it gives.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type TS from 'typescript';

// By import, Node would read all of it once more for the names of its exports: half a second.
const ts: typeof TS = createRequire(import.meta.url)('typescript');

export interface Method {
  /** Each overload's scopes, any one of which is enough; an empty list wants none. */
  overloads: string[][];
  /** Full names of the classes it may give, such as `Spreadsheet.Range`. */
  gives: string[];
}

/** By the class's full name, then by the method's. */
export type Classes = Map<string, Map<string, Method>>;

let known: Classes | undefined;

/** Reads, once, the declarations of the package gas-types-detailed, whose comments list the scopes. */
export function readClasses(): Classes {
  known ??= parseClasses();
  return known;
}

function parseClasses(): Classes {
  const folder = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));
  const classes: Classes = new Map();
  for (const name of readdirSync(folder).filter((file) => /^google-apps-script\..+\.d\.ts$/.test(file))) {
    const file = ts.createSourceFile(
      name,
      readFileSync(join(folder, name), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const statement of file.statements) readNamespace(statement, [], classes);
  }
  return classes;
}

function readNamespace(node: TS.Node, path: string[], classes: Classes): void {
  if (ts.isInterfaceDeclaration(node)) {
    classes.set([...path, node.name.text].join('.'), readMethods(node, path));
  } else if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)) {
    const inner = node.name.text === 'GoogleAppsScript' ? path : [...path, node.name.text];
    for (const statement of node.body.statements) readNamespace(statement, inner, classes);
  }
}

function readMethods(node: TS.InterfaceDeclaration, path: string[]): Map<string, Method> {
  const methods = new Map<string, Method>();
  for (const member of node.members) {
    if (!ts.isMethodSignature(member) || !ts.isIdentifier(member.name)) continue;
    const method = methods.get(member.name.text) ?? { overloads: [], gives: [] };
    method.overloads.push(readScopes(member));
    if (member.type) method.gives.push(...namedTypes(member.type, path));
    methods.set(member.name.text, method);
  }
  return methods;
}

function readScopes(member: TS.MethodSignature): string[] {
  const comment = ts
    .getJSDocCommentsAndTags(member)
    .map((doc) => doc.getText())
    .join('\n');
  const [, listed = ''] = comment.split('one or more of the following scopes:');
  return listed.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g) ?? [];
}

/** A name without a namespace belongs to the namespace it is used in. */
function namedTypes(type: TS.TypeNode, path: string[]): string[] {
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    return [name.includes('.') ? name : [...path, name].join('.')];
  }
  const inner: string[] = [];
  ts.forEachChild(type, (child) => {
    if (ts.isTypeNode(child)) inner.push(...namedTypes(child, path));
  });
  return inner;
}
