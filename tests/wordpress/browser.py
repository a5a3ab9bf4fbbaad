"""Chromium by its driver's own protocol (WebDriver), no more of it than the tests need."""

import json
import os
import time
import urllib.error
import urllib.request


class Browser:
    def __init__(self):
        self.driver = os.environ["WEBDRIVER_URL"]
        arguments = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,1600", "--lang=en"]
        options = {"args": arguments}
        capabilities = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        answer = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.session = f"/session/{answer['sessionId']}"
        self._ask("POST", f"{self.session}/timeouts", {"script": 30_000, "pageLoad": 60_000})

    def _ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.driver + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from error

    def stop(self):
        self._ask("DELETE", self.session)

    def open(self, address):
        self._ask("POST", f"{self.session}/url", {"url": address})

    def run(self, script, *arguments):
        """A function's body, which may await; what it returns."""
        body = f"return (async (...arguments) => {{ {script} }})(...arguments)"
        return self._ask("POST", f"{self.session}/execute/sync", {"script": body, "args": list(arguments)})

    def until(self, script, *arguments, seconds=30):
        """Asks until there is something, and gives that."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            value = self.run(script, *arguments)
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"not in {seconds} s: {script}")

    def log(self):
        return [entry["message"] for entry in self._ask("POST", f"{self.session}/se/log", {"type": "browser"})]

    def picture(self, file):
        import base64
        with open(file, "wb") as out:
            out.write(base64.b64decode(self._ask("GET", f"{self.session}/screenshot")))
