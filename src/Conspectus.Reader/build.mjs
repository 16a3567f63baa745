// Bundles the scripts and styles of the feature folders and gathers the fonts. Run by MSBuild: node build.mjs OUTPUT
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const modules = resolve(here, "../../node_modules");
const output = resolve(process.argv[2] ?? join(here, "obj/assets"));
const skipped = new Set(["bin", "obj", "Shared"]);
const folders = ["Shared", ...readdirSync(here, { withFileTypes: true })
  .filter((e) => e.isDirectory() && !skipped.has(e.name)).map((e) => e.name).sort()].filter((f) => existsSync(join(here, f)));

rmSync(output, { recursive: true, force: true });
mkdirSync(join(output, "fonts"), { recursive: true });

// Pages ask for a font by the same versioned address as the style sheet does, or it would be fetched twice.
const versions = new Map();
for (const line of readFileSync(join(here, "Shared/fonts.txt"), "utf8").split("\n").map((l) => l.trim()).filter(Boolean)) {
  const target = join(output, "fonts", basename(line));
  copyFileSync(join(modules, line), target);
  const hash = createHash("sha256").update(readFileSync(target)).digest("hex").slice(0, 12);
  versions.set(`/assets/fonts/${basename(line)}`, hash);
}

const fonts = {
  name: "fonts",
  setup(b) {
    b.onResolve({ filter: /^\/assets\// }, (a) => {
      if (!versions.has(a.path)) return { errors: [{ text: `${a.path} is not listed in Shared/fonts.txt` }] };
      return { path: `${a.path}?v=${versions.get(a.path)}`, external: true };
    });
  },
};

const common = { bundle: true, minify: true, target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" };
const scripts = folders.filter((f) => existsSync(join(here, f, `${f}.ts`)));
const sheets = folders.flatMap((f) => readdirSync(join(here, f)).filter((n) => n.endsWith(".css")).sort().map((n) => `./${f}/${n}`));
await Promise.all([
  build({
    ...common,
    entryPoints: scripts.map((f) => ({ in: join(here, f, `${f}.ts`), out: f.toLowerCase() })),
    format: "esm",
    splitting: true, // What two scripts share is loaded once: the changes of a page wait in one line.
    outdir: output,
    nodePaths: [modules],
  }),
  build({
    ...common,
    stdin: { contents: sheets.map((s) => `@import "${s}";`).join("\n"), loader: "css", resolveDir: here, sourcefile: "reader.css" },
    outfile: join(output, "reader.css"),
    plugins: [fonts],
  }),
]);
writeFileSync(`${output}.stamp`, "");
