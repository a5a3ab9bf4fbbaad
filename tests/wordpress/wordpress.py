"""A real WordPress (Debian's package) of the test's own: installed into a temporary folder, served on loopback, gone afterwards."""

import atexit
import base64
import json
import os
import shutil
import struct
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from host import ROOT, Cdn, Database, free_port, until_it_listens

HERE = Path(__file__).resolve().parent
PACKAGE = Path("/usr/share/wordpress")
PLUGIN = "report-card/report-card.php"
# Where a portal's card lies, as docs/deploy.md has it.
CARD = "/report-card/0.1.0"

CONFIG = """<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'AUTH_KEY', 'a' ); define( 'SECURE_AUTH_KEY', 'b' ); define( 'LOGGED_IN_KEY', 'c' ); define( 'NONCE_KEY', 'd' );
define( 'AUTH_SALT', 'e' ); define( 'SECURE_AUTH_SALT', 'f' ); define( 'LOGGED_IN_SALT', 'g' ); define( 'NONCE_SALT', 'h' );
define( 'WP_HOME', '{origin}' );
define( 'WP_SITEURL', '{origin}' );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // application passwords without TLS
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '{folder}/debug.log' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {{ define( 'ABSPATH', '{folder}/' ); }}
require_once ABSPATH . 'wp-settings.php';
"""


class WordPress:
    def __init__(self, plugin=None):
        self.temporary = tempfile.TemporaryDirectory(prefix="report-card-wp-")
        folder = Path(self.temporary.name)
        self.folder = folder / "wordpress"
        self.stops = []
        # Whatever fails, nothing stays behind.
        atexit.register(self.stop)
        self._start(folder, plugin)

    def _start(self, folder, plugin):
        self.reports = folder / "reports"
        shutil.copytree(ROOT / "dist/reports", self.reports)
        self.cdn = Cdn({f"{CARD}/reports/": self.reports, f"{CARD}/p/": self.reports, f"{CARD}/": ROOT / "dist"})
        self.stops.append(self.cdn.stop)
        self.base = self.cdn.origin + CARD
        # Links lead out of the package; a copy of what they lead to is served.
        shutil.copytree(PACKAGE, self.folder, ignore=shutil.ignore_patterns("wp-config.php", ".htaccess", "akismet"))
        shutil.copytree(HERE / "site", self.folder / "wp-content", dirs_exist_ok=True)
        # A language is there where a file of it is, be it one of a single word.
        languages = self.folder / "wp-content/languages"
        languages.mkdir()
        (languages / "vi.mo").write_bytes(struct.pack("<7I4I", 0x950412DE, 0, 1, 28, 36, 0, 0, 1, 44, 1, 46) + b"-\0-\0")
        if plugin:
            shutil.copytree(plugin, self.folder / "wp-content/plugins/report-card")
        database = Database(folder)
        self.stops.append(database.stop)
        port = free_port()
        self.origin = f"http://127.0.0.1:{port}"
        config = CONFIG.format(socket=database.socket, origin=self.origin, folder=self.folder)
        (self.folder / "wp-config.php").write_text(config)
        told = json.dumps({"socket": str(database.socket), "folder": str(self.folder)})
        self.environment = {**os.environ, "REPORT_CARD_TEST": told}
        self.passwords = json.loads(self._run([str(HERE / "installed.php")]))
        # Its own log says each request; workers, as the editor asks for many things at once.
        server = subprocess.Popen(["php", "-S", f"127.0.0.1:{port}", "-t", str(self.folder)],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  env={**self.environment, "PHP_CLI_SERVER_WORKERS": "4"}, start_new_session=True)
        self.stops.append(lambda: (os.killpg(server.pid, 15), server.wait(20)))
        until_it_listens(port, server)

    def stop(self):
        while self.stops:
            self.stops.pop()()
        self.temporary.cleanup()

    def _run(self, arguments, **more):
        done = subprocess.run(["php", *arguments], capture_output=True, text=True, env=self.environment, **more)
        if done.returncode:
            log = self.folder / "debug.log"
            raise RuntimeError(f"php failed: {done.stdout}\n{done.stderr}\n{log.read_text() if log.exists() else ''}")
        return done.stdout

    def php(self, code):
        """What PHP returns inside WordPress, as its administrator."""
        script = f"""<?php
            $_SERVER['HTTP_HOST'] = '{self.origin[7:]}';
            require '{self.folder}/wp-load.php';
            require_once ABSPATH . 'wp-admin/includes/plugin.php';
            wp_set_current_user( 1 );
            echo "\\n@@@", json_encode( ( function () {{ {code} }} )() );"""
        return json.loads(self._run([], input=script).rpartition("\n@@@")[2])

    def get(self, path):
        """A page as any reader gets it."""
        with urllib.request.urlopen(self.origin + path, timeout=30) as answer:
            return answer.read().decode()

    def rest(self, role, route, **body):
        """WordPress' REST, with that role's rights; a GET where there is nothing to send."""
        request = urllib.request.Request(f"{self.origin}/?rest_route={urllib.parse.quote(route)}")
        login = base64.b64encode(f"{role}:{self.passwords[role]}".encode()).decode()
        request.add_header("Authorization", f"Basic {login}")
        if body:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{route}: {error.code} {error.read().decode()}") from error

    def post(self, role, content, **more):
        """A published post of that role's, as the REST gives it back."""
        return self.rest(role, "/wp/v2/posts", **{"title": "Bài", "content": content, "status": "publish", **more})

    def page(self, post):
        return self.get(f"/?p={post['id']}")
