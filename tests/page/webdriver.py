"""A small client of WebDriver: Chromium without a window, driven by its chromedriver over HTTP.

    with Browser() as browser:
        browser.open(url)
        browser.run("return document.title")

Chromium has a profile of its own in a folder that is removed, reaches no network beyond what a page asks for, and keeps two
logs: what pages say on the console, and what they request. NoBrowser is raised where Chromium or its driver is missing.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
         "--disable-extensions", "--mute-audio", "--hide-scrollbars")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
SELECT_ALL, DELETE = ("\ue03d" if sys.platform == "darwin" else "\ue009") + "a\ue000", "\ue017"
ANSWERS_WITHIN = 120  # seconds, for any command
VIOLATIONS = ("window.violations = []; document.addEventListener('securitypolicyviolation', "
              "(event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));")


class NoBrowser(Exception):
    """Chromium or chromedriver is not installed."""


class Refused(Exception):
    """The browser could not do what it was told."""


def program(names):
    return next((found for found in map(shutil.which, names) if found), None)


class Browser:
    """One Chromium with one window. `downloads`: the folder into which it saves."""

    def __init__(self, width=1200, height=900):
        driver, chromium = program(("chromedriver",)), program(CHROMIUM)
        if not driver or not chromium:
            raise NoBrowser("chromium" if driver else "chromedriver")
        self.folder = tempfile.mkdtemp(prefix="haggle-page-")
        self.downloads = os.path.join(self.folder, "downloads")
        os.mkdir(self.downloads)
        self.session = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.root = f"http://127.0.0.1:{port}"
        # A group of its own: Chromium's many processes end with it.
        self.driver = subprocess.Popen([driver, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       cwd=self.folder, start_new_session=True)
        try:
            self._await_driver()
            self._start(chromium, width, height)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        try:
            if self.session:
                self._call("DELETE", f"/session/{self.session}")
        except (OSError, Refused):
            pass  # it is gone already
        try:
            os.killpg(self.driver.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.driver.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    # ---- the protocol

    def _await_driver(self):
        for _ in range(200):
            try:
                if self._call("GET", "/status")["ready"]:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise Refused("chromedriver does not start")

    def _start(self, chromium, width, height):
        options = {"binary": chromium, "args": [*FLAGS, f"--window-size={width},{height}", f"--user-data-dir={self.folder}/profile"],
                   "prefs": {"download.default_directory": self.downloads, "download.prompt_for_download": False,
                             "profile.default_content_setting_values.automatic_downloads": 1}}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "unhandledPromptBehavior": "ignore",
                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        self.session = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source=VIOLATIONS)
        self.open("about:blank")
        self.requests()  # those of the first tab

    def _call(self, method, path, body=None):
        data = None if method != "POST" else json.dumps(body or {}).encode()
        request = urllib.request.Request(self.root + path, data=data, method=method, headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=ANSWERS_WITHIN) as answer:
                return json.loads(answer.read())["value"]
        except urllib.error.HTTPError as error:
            value = json.loads(error.read())["value"]
            raise Refused(f"{value['error']}: {value['message'].splitlines()[0]}") from None

    def _do(self, method, path, body=None):
        return self._call(method, f"/session/{self.session}{path}", body)

    # ---- what a test does

    def open(self, url):
        self._do("POST", "/url", {"url": url})

    def run(self, script, *arguments):
        """The value of a function's body in the page."""
        return self._do("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def run_async(self, script, *arguments):
        """The same of one that calls its last argument with the value."""
        return self._do("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def devtools(self, command, **parameters):
        return self._do("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def find(self, selector):
        return self._do("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self._do("POST", f"/element/{self.find(selector)}/click")

    def type(self, selector, keys):
        """Types into an element, over all that stands in it."""
        self._do("POST", f"/element/{self.find(selector)}/value", {"text": SELECT_ALL + DELETE + keys})

    def dialog(self):
        """The words of an open alert, or None."""
        try:
            return self._do("GET", "/alert/text")
        except Refused:
            return None

    def wait_for(self, script, seconds=20, why=""):
        """Until the script's value is true; that value."""
        end = time.monotonic() + seconds
        while True:
            value = self.run(script)
            if value:
                return value
            if time.monotonic() > end:
                raise Refused(f"not within {seconds} s: {why or script}")
            time.sleep(0.02)

    def saved(self, tail, seconds=20):
        """The path of a file that the page saved, whose name ends so, when it is whole; moved away, so that it may be saved again."""
        end = time.monotonic() + seconds
        while True:
            names = os.listdir(self.downloads)
            found = next((name for name in names if name.endswith(tail)), None)
            if found and not any(name.endswith(".crdownload") for name in names):
                break
            if time.monotonic() > end:
                raise Refused(f"nothing was saved as {tail}, only {names}")
            time.sleep(0.02)
        kept = os.path.join(self.folder, f"{len(os.listdir(self.folder))}{tail}")
        os.rename(os.path.join(self.downloads, found), kept)
        return kept

    def said(self):
        """What pages said on the console since the last call."""
        return [entry["message"] for entry in self._do("POST", "/se/log", {"type": "browser"})]

    def requests(self):
        """The addresses that pages asked for since the last call."""
        events = (json.loads(entry["message"])["message"] for entry in self._do("POST", "/se/log", {"type": "performance"}))
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
