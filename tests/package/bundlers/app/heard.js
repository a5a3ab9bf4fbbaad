// What an application is told when a file of the card's is missing.
import "report-card";
import init from "report-card/mount";

document.addEventListener("report-card:error", ({ detail: { code, cause, help } }) => { window.told = { code, cause: String(cause), help }; });
init().catch(({ name, code, message }) => { window.thrown = { name, code, message }; });
