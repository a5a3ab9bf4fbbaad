import { writeFile } from "node:fs/promises";
import webpack from "webpack";
import Server from "webpack-dev-server";
import { page } from "./page.js";

const config = (root, outDir, mode) => ({
  mode,
  context: root,
  entry: `${root}/main.js`,
  output: { path: outDir, filename: "main.js" },
  // Loaders that many projects have: they take up no file of the package.
  module: { rules: [{ test: /\.css$/, use: ["style-loader", "css-loader"] }] },
  performance: { hints: false },
  stats: "none",
  infrastructureLogging: { level: "error" },
});

/** A warning fails as an error does. */
const complaint = (stats) => (stats.hasErrors() || stats.hasWarnings() ? new Error(stats.toString("errors-warnings")) : null);

export async function made(root, outDir) {
  const compiler = webpack(config(root, outDir, "production"));
  await new Promise((done, fail) => compiler.run((error, stats) => {
    const said = error ?? complaint(stats);
    compiler.close(() => (said ? fail(said) : done()));
  }));
  await writeFile(`${outDir}/index.html`, page("main.js", ""));
}

export async function served(root) {
  const compiler = webpack(config(root, `${root}/unwritten`, "development"));
  const compiled = new Promise((done, fail) => compiler.hooks.done.tap("test", (stats) => {
    const said = complaint(stats);
    if (said) fail(said); else done();
  }));
  const server = new Server({
    host: "127.0.0.1",
    port: "auto",
    hot: false,
    static: false,
    client: false,
    setupMiddlewares: (middlewares) => [
      ...middlewares,
      { path: "/", middleware: (_, response) => response.end(page("main.js", "")) },
    ],
  }, compiler);
  await server.start();
  await compiled;
  return { address: `http://127.0.0.1:${server.options.port}/`, close: () => server.stop() };
}
