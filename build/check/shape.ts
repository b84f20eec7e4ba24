/**
 * Checks the outside of Code.js: what Sheets, its formula help and Google's consent screen read from the text
 * alone.
 */
import { type Comment, type Node, type Program, parse } from 'acorn';
import { isFormula, type PublicFunction } from '../stubs.ts';

/** What is wrong with the bundle, one sentence each; its globals have to be `functions` and `holder`. */
export function shapeFaults(code: string, functions: PublicFunction[], holder: string): string[] {
  const comments: Comment[] = [];
  let program: Program;
  try {
    program = parse(code, { ecmaVersion: 2020, sourceType: 'script', onComment: comments });
  } catch (error) {
    return [`Code.js does not parse as an ES2020 script: ${error}.`];
  }
  const declared = program.body.flatMap(declaredNames);
  const wanted = [holder, ...functions.map(({ name }) => name)];
  return [
    ...wanted
      .filter((name) => !declared.includes(name))
      .map((name) => `"${name}" is not a global: wanted one.`),
    ...declared
      .filter((name) => !wanted.includes(name))
      .map((name) => `"${name}" is a global: wanted none of that name.`),
    ...functions.flatMap((wantedFunction) => declarationFaults(wantedFunction, program, comments, code)),
    ...(comments[0]?.value.includes('@OnlyCurrentDoc')
      ? []
      : ['"@OnlyCurrentDoc" is missing in the first comment.']),
    ...(/^\s*(?:import|export)\b/m.test(code) ? ['A line starts with "import" or "export".'] : []),
  ];
}

function declaredNames(statement: Program['body'][number]): string[] {
  if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
    return [statement.id.name];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : id.type));
}

function declarationFaults(
  wanted: PublicFunction,
  program: Program,
  comments: Comment[],
  code: string,
): string[] {
  const { name, parameters, jsdoc } = wanted;
  const found = program.body.find((node) => node.type === 'FunctionDeclaration' && node.id.name === name);
  if (found?.type !== 'FunctionDeclaration') return [`"${name}" is not a function declaration: wanted one.`];
  const list = found.params.map((node) => text(node, code)).join(', ');
  const above = comments.findLast(
    ({ end }) => end <= found.start && code.slice(end, found.start).trim() === '',
  );
  return [
    ...(list === parameters.join(', ')
      ? []
      : [`"${name}(${list})": wanted the parameters (${parameters.join(', ')}).`]),
    ...(!isFormula(wanted) || (above && text(above, code) === jsdoc)
      ? []
      : [`"${name}" is not right under its JSDoc: wanted it there.`]),
  ];
}

function text({ start, end }: Pick<Node, 'start' | 'end'>, code: string): string {
  return code.slice(start, end);
}
