/** Prints how many milliseconds a fresh process takes to compile and run Code.js and to make the first call. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const code = readFileSync('dist/Code.js', 'utf8');
const context = createContext({});
const start = performance.now();
runInContext(code, context, { filename: 'Code.js' });
runInContext('ACCEPTANCE_RATE("Accepted")', context);
console.log(performance.now() - start);
