/**
 * The functions Sheets sees: for each `export function` of the entry file a top-level declaration with the
 * same parameters, a formula's under the same JSDoc, that calls into the bundle. Sheets finds functions by reading the
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

/** What the formula help reads and shows, of the custom functions alone; the other comments are in the sources. */
export const isFormula = ({ jsdoc }: PublicFunction): boolean => jsdoc.includes('@customfunction');

/** The declarations of a bundle whose exports are held by the global `holder`: first the formulas with their help. */
export function stubs(functions: PublicFunction[], holder: string): string {
  const declaration = ({ name, parameters }: PublicFunction) => {
    const list = parameters.join(', ');
    return `function ${name}(${list}) { return ${holder}.${name}(${list}); }`;
  };
  const formulas = functions.filter(isFormula).map((each) => `${each.jsdoc}\n${declaration(each)}\n\n`);
  const doors = functions.filter((each) => !isFormula(each)).map((each) => `${declaration(each)}\n`);
  const comment = '// For the menu, the sidebar and the triggers; src/addon/main.ts says what each does.';
  return `${formulas.join('')}${comment}\n${doors.join('')}`;
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
