// Writes MathCommands.tsv: every command the installed Temml accepts, its kind and the character it stands for.
// Run after an update of Temml: node src/Conspectus.Tex/Commands/math-commands.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

// The file that is embedded: the other builds know more commands.
const source = readFileSync(new URL('../../../node_modules/temml/dist/temml.min.js', import.meta.url), 'utf8');
const temml = runInNewContext(source + ';temml', {});
const names = new Set([...source.matchAll(/\\\\([A-Za-z]+)/g)].map(m => m[1]));
// Definitions, file access and links have no place in an abstract; the letters are accents of prose, and macros in formulas.
const refused = /^(begin|end|href|url|[egx]?def|let|futurelet|(re)?newcommand|providecommand|global|long|includegraphics|class|id|style|data|html\w*|require|cssId|ce|pu|char|csname|endcsname|expandafter|noexpand|relax|input|verb|[Hbcdkrtuv])$/;
const error = tex => {
  try { temml.renderToString(tex, { throwOnError: true, displayMode: true }); return ''; }
  catch (e) { return e.message; }
};
const plain = tex => temml.renderToString(tex, { throwOnError: true }).replace(/<[^>]*>/g, '')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/[\u2061\u2062\u200b]/g, '').trim();
const kinds = { rel: 'r', bin: 'b', op: 'o', operatorname: 'o' };

const lines = [];
for (const name of [...names].sort()) {
  const command = '\\' + name;
  if (refused.test(name)) continue;
  if (/Unsupported function name|undefined|Unsupported character|internal|Invalid function/i.test(error(command + '{x}{y}{z}'))) continue;
  let kind = 'x', text = '';
  try {
    const tree = temml.__parse(command, { throwOnError: true });
    text = plain(command);
    const family = tree.length === 1 ? tree[0].family ?? tree[0].type : '';
    // A binary operator that stands alone is parsed as an opening sign.
    kind = family === 'open' && !/[[({⌊⌈⟨⟦⌜⌞⎰⟮⟬⌠‖|⟪⦉⦇⦃¬∇∀∃√∂]/u.test(text) && text.length === 1 ? 'b' : kinds[family] ?? (text ? 's' : 'x');
  } catch {
    for (const arity of [1, 2, 3]) if (!error(command + '{x}'.repeat(arity))) { kind = arity; break; }
  }
  lines.push([name, kind, text].join('\t'));
}
writeFileSync(new URL('MathCommands.tsv', import.meta.url), lines.join('\n') + '\n');
