// The desk's reader off the page: the same wasm, which sees that there is no window and waits for tasks (desk/src/worker.rs).
import init from "../report-card-desk.js";

await init();
