/* Starts the desk: a program of its own beside the card's, which knows nothing of it. */

import start from "./report-card-desk.js";

start();
