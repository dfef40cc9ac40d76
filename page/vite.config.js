import { readFileSync, readdirSync, existsSync } from "node:fs";
import { defineConfig } from "vite";

/** The licences of what is in the bundle, as a file beside it. */
const licences = {
  name: "licences",
  generateBundle(_, bundle) {
    const packages = new Set();
    for (const chunk of Object.values(bundle)) {
      for (const id of Object.keys(chunk.modules ?? {})) {
        const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id);
        if (found) packages.add(found[1]);
      }
    }
    const texts = [...packages].sort().map((name) => {
      const folder = `node_modules/${name}`;
      const about = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      const text = file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, "utf8") : "";
      return `${name} ${about.version}, ${about.license}\n\n${text.trim()}\n`;
    });
    this.emitFile({
      type: "asset",
      fileName: "licences.txt",
      source: `The page contains parts of these libraries.\n\n${texts.join("\n----\n\n")}`,
    });
  },
};

export default defineConfig({
  base: "./",
  plugins: [licences],
  build: {
    outDir: "../app/src/main/resources/recoil/app/web/page",
    emptyOutDir: false,
    modulePreload: false,
    target: "es2022",
    rollupOptions: {
      output: {
        entryFileNames: "explore.js",
        chunkFileNames: "explore-[name].js",
        assetFileNames: (asset) => (asset.names[0]?.endsWith(".css") ? "explore.css" : "[name][extname]"),
      },
    },
  },
});
