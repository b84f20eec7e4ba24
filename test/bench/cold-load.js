/**
 * Prints how many milliseconds a fresh process takes to compile and run Code.js and to make the first call of a formula; with
 * `act` as its argument, to run Doors.html, too, as the first act does.
 */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const read = (file) => readFileSync(`dist/${file}`, 'utf8');
const code = read('Code.js');
const [, scriptlet = ''] = process.argv[2] === 'act' ? /<\? ([\s\S]*) \?>/.exec(read('Doors.html')) : [];
const context = createContext({});
const start = performance.now();
runInContext(code, context, { filename: 'Code.js' });
runInContext('ACCEPTANCE_RATE("Accepted")', context);
runInContext(scriptlet, context, { filename: 'Doors.html' });
console.log(performance.now() - start);
