import { build, createServer } from "vite";

const config = (root) => ({
  root,
  configFile: false,
  logLevel: "error",
  // What is bundled beforehand is no longer beside its wasm.
  optimizeDeps: { exclude: ["report-card"] },
});

export const made = (root, outDir) => build({ ...config(root), build: { outDir } });

export async function served(root) {
  const server = await createServer({ ...config(root), server: { host: "127.0.0.1", port: 0 } });
  await server.listen();
  const { port } = server.httpServer.address();
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
