#!/usr/bin/env python3
"""Cases changed in place: the file whole or not at all, its permissions and links kept, every value there and back.

    check_set.py --haggle PATH

Works on copies of the examples in folders of its own. The exit status is 0 when all agrees, 1 when not.
"""

import argparse
import json
import os
import stat
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
CASES = [os.path.join(TOP, "scenarios", "examples", name)
         for name in ("l4-alone.json", "l5-mle-against-google.json", "mle-negotiation-in-rounds.json")]
CASES += [os.path.join(HERE, name) for name in ("full_case.json", "three_offers.json")]

complaints = 0


def expect(what, expected, got):
    global complaints
    if expected != got:
        complaints += 1
        print(f"{what[:200]}\n  expected {str(expected)[:200]!r}\n  found    {str(got)[:200]!r}")


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Copy:
    """A case in a folder of its own, and the program on it."""

    def __init__(self, haggle, folder, source, name="case.json"):
        self.haggle, self.folder = haggle, folder
        self.path = os.path.join(folder, name)
        self.before = read(source)
        with open(self.path, "wb") as file:
            file.write(self.before)

    def run(self, *words, path=None, stdin=b"", stdout=subprocess.PIPE):
        command = [self.haggle, words[0], path or self.path, *words[1:]]
        environment = {**os.environ, "XDG_DATA_HOME": os.path.join(HERE, "none")}
        return subprocess.run(command, input=stdin, stdout=stdout, stderr=subprocess.PIPE, timeout=20, check=False,
                              env=environment)


def leaves(value, path=""):
    """Every value of a case that is no object and no list, with its path; numbers as they are written."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{i}]")
    elif value != "":
        yield path, value


def there_and_back(haggle, source, folder):
    """Each figure set to another one and back again leaves the bytes as they were."""
    copy = Copy(haggle, folder, source)
    figures = [(path, value) for path, value in leaves(json.loads(copy.before, parse_float=str, parse_int=str))
               if path.startswith("offers[0].")]
    for path, value in figures[::12 if "HAGGLE_FEWER_ROWS" in os.environ else 3]: # case_edit's own test has them all
        raw = value if isinstance(value, str) else json.dumps(value)
        copy.run("set", f"{path}={raw}")
        expect(f"{source}: {path} set to itself", copy.before, read(copy.path))
    for path in [path for path, _ in figures if path.endswith((".base", "].amount", "grant.units"))]:
        raw = dict(figures)[path]
        done = copy.run("set", f"{path}=123456")
        expect(f"{source}: {path} set: status", 0, done.returncode)
        expect(f"{source}: {path} set: changed", True, read(copy.path) != copy.before)
        copy.run("set", f"{path}={raw}")
        expect(f"{source}: {path} there and back", copy.before, read(copy.path))


def whole_or_not_at_all(haggle, folder):
    copy = Copy(haggle, folder, CASES[1])
    for words in (("set", "offers.amazon.base=180k", "offers.google.base=nought"), ("set", "offers.amazn.base=1"),
                  ("reply", "--base", "18x"), ("reply", "--said", "perhaps"), ("set", "negotiating=meta")):
        done = copy.run(*words)
        expect(f"{words}: status", 3, done.returncode)
        expect(f"{words}: stdout", b"", done.stdout)
        expect(f"{words}: the file", copy.before, read(copy.path))
    expect("nothing left behind", ["case.json"], os.listdir(folder))


def permissions_and_links(haggle, folder):
    copy = Copy(haggle, folder, CASES[0])
    link, chain = os.path.join(folder, "link.json"), os.path.join(folder, "chain.json")
    os.symlink("case.json", link)
    os.symlink(link, chain)
    for mode in (0o600, 0o640, 0o664):
        os.chmod(copy.path, mode)
        expect("set through links", 0, copy.run("set", f"candidate.name=A{mode}", path=chain).returncode)
        expect("the mode", mode, stat.S_IMODE(os.stat(copy.path).st_mode))
        expect("the links", (True, True), (os.path.islink(link), os.path.islink(chain)))
        expect("the place behind them", True, f"A{mode}".encode() in read(copy.path))
    expect("reply through links", 0, copy.run("reply", "--base", "150k", path=link).returncode)
    expect("the link after a reply", True, os.path.islink(link))
    dangling = os.path.join(folder, "nowhere.json")
    os.symlink("none.json", dangling)
    expect("a link to nothing", 4, copy.run("set", "note=x", path=dangling).returncode)
    done = subprocess.run([haggle, "check", "--company", "Amazon", "--base", "170k", "--save", dangling],
                          capture_output=True, timeout=20, check=False)
    expect("no case is saved through a link", (4, False), (done.returncode, os.path.exists(os.path.join(folder, "none.json"))))


def places_that_cannot_be_written(haggle, folder):
    copy = Copy(haggle, folder, CASES[0])
    if os.geteuid() != 0:
        os.chmod(copy.path, 0o400)
        expect("a file that is read only", 4, copy.run("set", "note=x").returncode)
        os.chmod(copy.path, 0o600)
        os.chmod(folder, 0o500)
        expect("a folder that is read only", 4, copy.run("set", "note=x").returncode)
        os.chmod(folder, 0o700)
    expect("the file is as it was", copy.before, read(copy.path))
    expect("a folder", 4, copy.run("set", "note=x", path=folder).returncode)
    fifo = os.path.join(folder, "pipe")
    os.mkfifo(fifo)
    with subprocess.Popen(["sh", "-c", 'cat "$1" > "$2"', "sh", copy.path, fifo]) as feeder:
        done = copy.run("set", "note=x", path=fifo)
        feeder.wait(timeout=20)
    expect("a pipe is not replaced", (4, True), (done.returncode, stat.S_ISFIFO(os.stat(fifo).st_mode)))
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            expect("a full disk on standard output", 4,
                   copy.run("set", "note=x", path="-", stdin=copy.before, stdout=full).returncode)


def hostile_words(haggle, folder):
    """Whatever is typed ends in an answer or an error, and in no other file than the case."""
    copy = Copy(haggle, folder, CASES[1])
    paths = ["", ".", "..", "[", "]", "[]", "[+]", "[+", "offers", "offers[", "offers[0", "offers[0]]", "offers[0].", "offers..base",
             "offers[99999999999999999999]", "offers[-1].base", "offers.amazon[0].base", "offers.amazon.sign_on[+].x[+]", "$schema",
             "a" * 5000, "a." * 40 + "a", "offers.amazon." + "x" * 300, "\x1b[31m", "offers.\t", "é.ü", "note.x", "rounds[+].rounds[+]"]
    values = ["", "1", "x" * 5000, "{", "[", "\"", "{}", "[]", "null", "\x1b[2J", "\t", "1e999999", "-", "--", "9" * 400, "true",
              "[" * 60, "\\", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "1,000,000,000,000,000", "%s%n"]
    for i, path in enumerate(paths):
        for value in values[i % 3::3]:
            way = (("set", f"{path}={value}"), ("check", "--set", f"{path}={value}"), ("check", "--vs", f"{path}: {value}"))
            for words in way[len(path + value) % 3::3]:
                done = copy.run(*words)
                expect(f"{words}: ends by itself", True, done.returncode in (0, 1, 2, 3))
                expect(f"{words}: no controls", None, next((byte for byte in done.stderr if byte < 32 and byte != 10), None))
                with open(copy.path, "wb") as file:
                    file.write(copy.before)
    expect("nothing left behind", ["case.json"], os.listdir(folder))


def main():
    parser = argparse.ArgumentParser(description="Cases changed in place.")
    parser.add_argument("--haggle", required=True, help="the program")
    haggle = os.path.abspath(parser.parse_args().haggle)
    checks = [whole_or_not_at_all, permissions_and_links, places_that_cannot_be_written, hostile_words]
    for check in checks:
        with tempfile.TemporaryDirectory() as folder:
            check(haggle, folder)
    for source in CASES:
        with tempfile.TemporaryDirectory() as folder:
            there_and_back(haggle, source, folder)
    print(f"{complaints} complaints")
    sys.exit(complaints > 0)


if __name__ == "__main__":
    main()
