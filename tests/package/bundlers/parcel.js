import { createServer } from "node:net";
import { Parcel } from "@parcel/core";

// Its resolver reads `exports` where package.json says so ("@parcel/resolver-default": {"packageExports": true}).
const config = (root, distDir, mode) => ({
  entries: `${root}/index.html`,
  defaultConfig: "@parcel/config-default",
  cacheDir: `${root}/.parcel-cache`,
  mode,
  env: { NODE_ENV: mode },
  targets: { main: { distDir, publicUrl: "/" } },
});

export const made = (root, outDir) => new Parcel(config(root, outDir, "production")).run();

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

export async function served(root) {
  const port = await freePort();
  const parcel = new Parcel({ ...config(root, `${root}/served`, "development"), serveOptions: { host: "127.0.0.1", port } });
  let watched;
  await new Promise((done, fail) => {
    parcel.watch((error, event) => {
      if (error || event.type === "buildFailure") fail(error ?? new Error(event.diagnostics[0].message));
      else done();
    }).then((subscription) => { watched = subscription; }, fail);
  });
  return { address: `http://127.0.0.1:${port}/`, close: () => watched.unsubscribe() };
}
