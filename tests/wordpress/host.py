"""What stands around WordPress: a MariaDB of the test's own, and the folder of the card as a CDN would serve it."""

import http.server
import os
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until_it_listens(port, process):
    start = time.monotonic()
    while True:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None or time.monotonic() - start > 20:
            raise RuntimeError(f"{process.args[0]} does not answer")
        time.sleep(0.02)


class Database:
    """MariaDB on a socket alone: no port, no service of the machine's."""

    def __init__(self, folder):
        self.socket = folder / "db.sock"
        # Debian keeps it where only root's PATH leads.
        server = shutil.which("mariadbd") or "/usr/sbin/mariadbd"
        # Started as root, it wants to be told that this is meant.
        common = ["--no-defaults", f"--datadir={folder / 'db'}", *(["--user=root"] if os.geteuid() == 0 else [])]
        subprocess.run(["mariadb-install-db", *common, "--auth-root-authentication-method=normal", "--skip-test-db"],
                       check=True, capture_output=True)
        small = ["--innodb-buffer-pool-size=32M", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"]
        self.process = subprocess.Popen([server, *common, *small, f"--socket={self.socket}", "--skip-networking",
                                         f"--pid-file={folder / 'db.pid'}"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                        text=True)
        told = []
        for line in self.process.stderr:
            told.append(line)
            if "ready for connections" in line:
                break
        else:
            raise RuntimeError("MariaDB does not start:\n" + "".join(told))
        # What it says later is not read: a full pipe would stop it.
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
        self.process.stderr.close()


class Cdn:
    """Serves folders for any origin, and remembers what it was asked for."""

    def __init__(self, folders):
        self.asked = []
        cdn = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map,
                              ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm"}

            def translate_path(self, path):
                path = path.split("?")[0]
                for prefix, folder in folders.items():
                    if path.startswith(prefix) and ".." not in path:
                        return str(folder / path[len(prefix):])
                return "/nowhere"

            def end_headers(self):
                self.send_header("Access-Control-Allow-Origin", "*")
                super().end_headers()

            def log_message(self, *_):
                cdn.asked.append(self.path)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
