// Runs a program that needs no host: what it asserts and finds false is a trap, which ends here with 1.
import { readFile } from 'node:fs/promises';

const program = await WebAssembly.compile(await readFile(process.argv[2]));
const wanted = WebAssembly.Module.imports(program).map(({ module, name }) => `${module}.${name}`);
if (wanted.length > 0) throw new Error(`The library asks its host for ${wanted.join(', ')}`);
const { exports } = await WebAssembly.instantiate(program, {});
const code = exports.main(0, 0);
if (code !== 0) throw new Error(`main returned ${code}`);
console.log('three_calls.wasm ran: a briefing was checked and a handout made.');
