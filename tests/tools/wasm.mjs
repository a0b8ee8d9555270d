// Runs a program that needs nothing of its host: what it asserts and finds false is a trap, which ends
// here with 1, and so does any call of a function that it would import.
import { readFile } from 'node:fs/promises';

const program = await WebAssembly.compile(await readFile(process.argv[2]));
const imports = {};
for (const { module, name } of WebAssembly.Module.imports(program)) {
  imports[module] ??= {};
  imports[module][name] = () => {
    throw new Error(`The library asked its host for ${module}.${name}`);
  };
}
const { exports } = await WebAssembly.instantiate(program, imports);
const code = exports.main(0, 0);
if (code !== 0) throw new Error(`main returned ${code}`);
console.log('three_calls.wasm ran: a briefing was checked and a handout made.');
