// The renderer as Node.js runs it: node temml.mjs TEMML WARM-UPS PASSES < formulas.json, answers with the fastest pass in seconds.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const [file, warmUps, passes] = process.argv.slice(2);
const temml = runInThisContext(readFileSync(file, 'utf8') + ';temml', { filename: 'temml.min.js' });
const formulas = JSON.parse(readFileSync(0, 'utf8'));
const times = [];
let length = 0;
for (let pass = 0; pass < +warmUps + +passes; pass++) {
  const start = process.cpuUsage();
  for (const { Tex, Display } of formulas) {
    // As the embedded renderer is called, and with the same space more in each pass.
    try {
      length += temml.renderToString(Tex + ' '.repeat(pass + 1), { displayMode: Display, throwOnError: true, trust: false, strict: false,
        annotate: false, maxExpand: 1000, maxSize: [20, 200] }).length;
    } catch { length++; }
  }
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1e6);
}
if (length === 0) process.exit(1);
console.log(Math.min(...times.slice(+warmUps)));
