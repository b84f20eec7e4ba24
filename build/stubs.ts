/**
 * The functions Sheets sees: for each `export function` of the entry file a top-level declaration with the
 * same parameters under the same JSDoc, that calls into the bundle. Sheets finds functions by reading the
 * text, so assigning to a global is not enough, and an empty parameter list would spoil the formula help.
 */
import { createRequire } from 'node:module';
import type ts from 'typescript';

// By import, Node would read all of it once more for the names of its exports: half a second.
const {
  ScriptTarget,
  SyntaxKind,
  canHaveModifiers,
  createSourceFile,
  getJSDocCommentsAndTags,
  getModifiers,
  isExportAssignment,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isJSDoc,
}: typeof ts = createRequire(import.meta.url)('typescript');

export interface PublicFunction {
  name: string;
  /** Parameter names as declared, without defaults, types and optional marks. */
  parameters: string[];
  /** The comment above the function, delimiters included. */
  jsdoc: string;
}

/** The exported functions of the file, in their order. Throws on any other kind of export. */
export function publicFunctions(text: string, fileName: string): PublicFunction[] {
  const file = createSourceFile(fileName, text, ScriptTarget.Latest, true);
  return file.statements.filter(isExport).map((statement) => readFunction(statement, file));
}

/** The declarations to append to the bundle whose exports are held by the global `holder`. */
export function stubs(functions: PublicFunction[], holder: string): string {
  return functions
    .map(({ name, parameters, jsdoc }) => {
      const list = parameters.join(', ');
      return `${jsdoc}\nfunction ${name}(${list}) {\n  return ${holder}.${name}(${list});\n}\n`;
    })
    .join('\n');
}

function isExport(statement: ts.Statement): boolean {
  if (isExportDeclaration(statement) || isExportAssignment(statement)) return true;
  const modifiers = canHaveModifiers(statement) ? getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === SyntaxKind.ExportKeyword) ?? false;
}

function readFunction(statement: ts.Statement, file: ts.SourceFile): PublicFunction {
  if (!isFunctionDeclaration(statement) || !statement.name) {
    throw refusal(statement, file, 'a named `export function` and no other kind of export');
  }
  const jsdoc = getJSDocCommentsAndTags(statement).filter(isJSDoc).at(-1);
  if (!jsdoc) throw refusal(statement, file, 'a JSDoc comment above the function');
  const parameters = statement.parameters.map(({ name, dotDotDotToken }) => {
    if (!isIdentifier(name) || dotDotDotToken)
      throw refusal(statement, file, 'parameters that are plain names');
    return name.text;
  });
  return { name: statement.name.text, parameters, jsdoc: jsdoc.getText(file) };
}

function refusal(statement: ts.Statement, file: ts.SourceFile, wanted: string): Error {
  const line = file.getLineAndCharacterOfPosition(statement.getStart(file)).line + 1;
  const [head] = statement.getText(file).split('\n', 1);
  return new Error(`Cannot publish "${head}" (${file.fileName}:${line}): wanted ${wanted}.`);
}
