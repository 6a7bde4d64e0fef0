"""Headless Chromium through chromedriver's protocol (W3C WebDriver), with nothing but the standard library."""
import base64
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key that the standard gives to elements
KEYS = {"escape": "\ue00c"}


def missing():
    """Names of programs that are not here."""
    return [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]


class Browser:
    def __init__(self, width=1366, height=768, arguments=()):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(["chromedriver", f"--port={self.port}"], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.session = ""
        wanted = {"browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"},
                  "goog:chromeOptions": {"binary": shutil.which("chromium"), "args": [
                      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                      f"--window-size={width},{height}", *arguments]}}
        try:
            self.wait_for_driver()
            answer = self.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
            self.session = "/session/" + answer["sessionId"]
        except BaseException:
            self.process.terminate()
            raise

    def wait_for_driver(self):
        for _ in range(100):
            try:
                self.call("GET", "/status")
                return
            except OSError:
                time.sleep(0.1)
        raise OSError("chromedriver does not answer")

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=data, method=method,
                                         headers={"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"]) from None

    def command(self, method, path, body=None):
        return self.call(method, self.session + path, body)

    def open(self, url):
        self.command("POST", "/url", {"url": url})

    def run(self, script, *args):
        """What a script returns."""
        return self.command("POST", "/execute/sync", {"script": script, "args": list(args)})

    def find(self, selector):
        return self.command("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        """A real click, which fails where something lies over the element."""
        self.command("POST", f"/element/{self.find(selector)}/click", {})

    def type(self, selector, text):
        self.command("POST", f"/element/{self.find(selector)}/value", {"text": text})

    def press(self, key):
        keys = [{"type": "keyDown", "value": KEYS[key]}, {"type": "keyUp", "value": KEYS[key]}]
        self.command("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": keys}]})

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0]).innerText", selector)

    def shown(self, selector):
        """Texts of all elements of that kind that can be seen."""
        return self.run("return Array.from(document.querySelectorAll(arguments[0]))"
                        ".filter(e => e.getClientRects().length > 0).map(e => e.innerText)", selector)

    def wait(self, script, *args, seconds=10):
        end = time.monotonic() + seconds
        while not self.run(script, *args):
            if time.monotonic() > end:
                raise AssertionError(f"did not come true in {seconds} s: {script}")
            time.sleep(0.05)

    def log(self):
        """What the page said on the console, errors of the content policy included."""
        return [entry["message"] for entry in self.command("POST", "/se/log", {"type": "browser"})]

    def picture(self, path):
        with open(path, "wb") as out:
            out.write(base64.b64decode(self.command("GET", "/screenshot")))

    def pdf(self):
        return base64.b64decode(self.command("POST", "/print", {}))

    def close(self):
        try:
            if self.session:
                self.command("DELETE", "")
        finally:
            self.process.terminate()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
