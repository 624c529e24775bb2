// What is built goes into the package, under names that do not change, so that the command that serves it knows them.
import { defineConfig } from "vite";

export default defineConfig({
  base: "/",
  build: {
    outDir: "../src/counterproof/web/static",
    emptyOutDir: true,
    modulePreload: false,
    target: "es2022",
    reportCompressedSize: false,
    rollupOptions: { output: { entryFileNames: "page.js", assetFileNames: "page[extname]", codeSplitting: false } },
  },
});
