#!/usr/bin/env python3
"""Records of the user's own, and the folders that stand in for built-in files: nothing is lost, nothing falls back in silence.

    check_records.py --haggle PATH

Adds at once keep every record; what the reader would refuse is refused before anything is written; records that are broken
or out of reach stop the commands about records alone; what never ends is not read for ever; and a file, folder or option that
would have passed for a missing one is named. Everything lies in a folder of its own. The exit status is 0 when all of it holds.
"""
import argparse
import json
import os
import stat
import subprocess
import sys
import tempfile

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir))
CASE = os.path.join(TOP, "scenarios", "examples", "l5-mle-against-google.json")
ADD = ("bands", "add", "--role", "sde", "--level", "L5", "--mid", "180k", "--location", "Seattle, WA", "--date", "2026-11", "--source")
RECORDS_MAX, BYTES_MAX, AT_ONCE, SECONDS = 2000, 4 << 20, 50, 20


class Check:
    def __init__(self, haggle, folder):
        self.haggle, self.folder, self.wrong = os.path.abspath(haggle), folder, 0
        self.environment = {**os.environ, "HOME": folder, "XDG_DATA_HOME": os.path.join(folder, "data")}
        self.records = os.path.join(folder, "data", "haggle", "user_bands.json")
        os.makedirs(os.path.dirname(self.records))

    def complain(self, where, what):
        self.wrong += 1
        print(f"{where}: {what}")

    def start(self, *words, stdin=subprocess.DEVNULL):
        return subprocess.Popen([self.haggle, *words], stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.environment, cwd=self.folder)

    def run(self, *words, status=0, says=(), silent=False, stdin=subprocess.DEVNULL):
        process = self.start(*words, stdin=stdin)
        where = " ".join(word[:40] for word in words)
        try:
            out, err = (text.decode() for text in process.communicate(timeout=SECONDS))
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.complain(where, f"not done after {SECONDS} seconds")
            return "", ""
        if process.returncode != status:
            self.complain(where, f"status {process.returncode}, expected {status}: {err!r}")
        for words_said in says:
            if words_said not in err:
                self.complain(where, f"{words_said!r} is not said: {err!r}")
        if silent and err:
            self.complain(where, f"says {err!r}")
        if status > 1 and out:
            self.complain(where, f"an error, and on standard output {out!r}")
        return out, err

    def own(self):
        with open(self.records, encoding="utf-8") as file:
            return json.load(file)["bands"]

    def keep(self, bands):
        with open(self.records, "w", encoding="utf-8") as file:
            json.dump({"bands": bands}, file)

    # --- own records ---

    def adds_at_once_keep_all(self):
        for number, process in enumerate([self.start(*ADD, f"friend {i}") for i in range(AT_ONCE)]):
            _, err = process.communicate(timeout=SECONDS)
            if process.returncode != 0:
                self.complain("adds at once", f"number {number}: {err!r}")
        kept = sorted(band["source"] for band in self.own())
        if kept != sorted(f"friend {i}" for i in range(AT_ONCE)):
            self.complain("adds at once", f"kept {kept}")
        mode = stat.S_IMODE(os.stat(f"{self.records}.lock").st_mode) if os.path.exists(f"{self.records}.lock") else None
        if mode != 0o600:
            self.complain("adds at once", f"the lock has mode {mode}")

    def what_cannot_be_read_is_not_written(self):
        one = self.own()[0]
        long = {**one, "note": "n" * 2000, "source": "s" * 2000}
        for bands, said in (([one] * RECORDS_MAX, f"{RECORDS_MAX} records"),
                            ([long] * (BYTES_MAX // len(json.dumps([long]))), "larger than 4 MiB")):
            self.keep(bands)
            with open(self.records, "rb") as file:
                before = file.read()
            self.run("bands", "--role", "sde", "--level", "L5", silent=True)
            self.run(*ADD, "one too many", "--note", "m" * 2000, status=3, says=("user_bands.json", said))
            with open(self.records, "rb") as file:
                if file.read() != before:
                    self.complain(said, "the file has changed")
        self.keep([one] * (RECORDS_MAX - 1))
        self.run(*ADD, "the last that fits")
        self.run("bands", "--role", "sde", "--level", "L5", silent=True)

    def broken_records_stop_only_what_needs_them(self):
        os.remove(self.records)
        whole, _ = self.run("evaluate", CASE, silent=True)
        for make in (lambda: self.keep([{"role": "sde"}]), self.cut, lambda: os.mkdir(self.records), lambda: os.symlink(self.records, self.records),
                     lambda: os.mkfifo(self.records), self.link_to_fifo):
            make()
            for words in (["evaluate", CASE], ["counter", CASE], ["check", CASE], ["stay", CASE], ["read", "letter.txt"]):
                out, err = self.run(*words, says=("haggle: warning: ", "user_bands.json", "your own records are left out"))
                if words[0] == "evaluate" and out != whole:
                    self.complain("broken records", "another answer")
                if err.count("your own records are left out") != 1:
                    self.complain("broken records", f"not warned once: {err!r}")
            self.run("help", silent=True)
            for words in (["bands"], [*ADD, "me"]):
                _, err = self.run(*words, status=3 if os.path.isfile(self.records) else 4,
                                  says=("user_bands.json",))
                if "warning" in err:
                    self.complain("broken records", f"a warning of an error: {err!r}")
            if os.path.isdir(self.records):
                os.rmdir(self.records)
            else:
                os.remove(self.records)

    def link_to_fifo(self):
        os.mkfifo(f"{self.records}.fifo")
        os.symlink(f"{self.records}.fifo", self.records)

    def new_records_are_private(self):
        """Whatever the mask lets through; what was there keeps its rights."""
        home = os.path.join(self.folder, "new", "data")
        self.environment["XDG_DATA_HOME"] = home
        before = os.umask(0)
        self.run(*ADD, "me")
        os.umask(before)
        for path, mode in ((os.path.dirname(home), 0o700), (home, 0o700), (os.path.join(home, "haggle"), 0o700),
                           (os.path.join(home, "haggle", "user_bands.json"), 0o600)):
            if stat.S_IMODE(os.stat(path).st_mode) != mode:
                self.complain(path, f"has mode {stat.S_IMODE(os.stat(path).st_mode):o}, expected {mode:o}")
        os.chmod(os.path.join(home, "haggle", "user_bands.json"), 0o644)
        self.run(*ADD, "me again")
        if stat.S_IMODE(os.stat(os.path.join(home, "haggle", "user_bands.json")).st_mode) != 0o644:
            self.complain("a second record", "the file lost its rights")
        self.environment["XDG_DATA_HOME"] = os.path.join(self.folder, "data")

    def cut(self):
        with open(self.records, "w", encoding="utf-8") as file:
            file.write('{"bands": [')

    def what_never_ends_is_not_read_for_ever(self):
        for words, said in ((["evaluate", "-"], "larger than 4 MiB"), (["check", "-"], "larger than 4 MiB"),
                            (["read", "-"], "larger than 4 MiB"), (["bands", "add"], "20 lines in a row"), (["new", "n.json"], "at most")):
            for command in (["yes", "x"], ["cat", "/dev/zero"]):
                with subprocess.Popen(command, stdout=subprocess.PIPE) as endless:
                    self.run(*words, status=3, stdin=endless.stdout, says=() if words[0] == "new" else (said,))
                    endless.stdout.close()
                    endless.kill()
                if os.path.exists(os.path.join(self.folder, "n.json")):
                    os.remove(os.path.join(self.folder, "n.json"))
        self.a_line_without_end_ends_a_batch()
        with open(os.path.join(self.folder, "long"), "w", encoding="utf-8") as file:
            file.write("sde\nL5\n\n\n180k\n\n\n" + "x" * 2000 + "\nUS\n\nme\n2026\n\n\n")
        with open(os.path.join(self.folder, "long"), "rb") as file:
            out, err = self.run("bands", "add", stdin=file, says=("expected a line of less than 1000 bytes",))

    def a_line_without_end_ends_a_batch(self):
        """The lines before it have their answers."""
        for words in (["batch", "-"], ["batch", "--csv", "-"]):
            process = self.start(*words, stdin=subprocess.PIPE)
            first = b"company,base\n" if "--csv" in words else b'{"offers": [{"company": "Acme", "base": 100000}]}\n'
            sent, piece = 0, b'"' + b"x" * (1 << 20)
            try:
                process.stdin.write(first)
                while sent < 1 << 30:
                    process.stdin.write(piece[sent > 0:])
                    sent += len(piece)
            except BrokenPipeError:
                pass
            else:
                self.complain(" ".join(words), "reads a gigabyte of one line")
                process.kill()
            process.stdin = None
            out, err = process.communicate(timeout=SECONDS)
            said = "haggle: standard input: line 2 is longer than 4 MiB".replace("line", "row" if "--csv" in words else "line")
            if process.returncode != 3 or not err.decode().startswith(said) or err.count(b"\n") != 1 or out.count(b"\n") != 1:
                self.complain(" ".join(words), f"status {process.returncode}, {out[:200]!r}, {err!r}")

    # --- what stands in for built-in files ---

    def folder_with(self, name, *files):
        path = os.path.join(self.folder, name)
        os.makedirs(path, exist_ok=True)
        for file in files:
            with open(os.path.join(path, file), "w", encoding="utf-8") as out:
                out.write("{}\n")
        return path

    def misspelt_files_are_named(self):
        for option, wrong, near in (("--templates", "acept.txt", "accept.txt"), ("--templates", "Accept.txt", "accept.txt"),
                                    ("--templates", "accept.text", "accept.txt"), ("--templates", "hello to all.txt", None),
                                    ("--data", "band.json", "bands.json"), ("--data", "user_band.json", "user_bands.json"),
                                    ("--data", "mine alone.json", None)):
            folder = self.folder_with(f"{option} {wrong}", wrong)
            says = (f'{option} {folder}: "{wrong}" is none of the ',)
            self.run("counter", CASE, option, folder, status=3, says=says + ((f'did you mean "{near}"?',) if near else ()))
        for option in ("--templates", "--data"):
            fine = self.folder_with(f"{option} fine", "README.md", ".accept.txt.swp", ".bands.json", "accept.txt~", "bands.json~",
                                    "user_bands.json.lock")
            self.run("counter", CASE, option, fine, silent=True)
            lost = os.path.join(self.folder, f"{option} lost")
            self.run("counter", CASE, option, lost, status=4, says=(f"{option} {lost}: cannot read the folder",))
            self.run("counter", CASE, option, CASE, status=4, says=(f"{option} {CASE}: cannot read the folder",))
            loop = self.folder_with(f"{option} loop")
            for name in ("accept.txt", "bands.json"):
                os.symlink("nowhere", os.path.join(loop, name))
            if option == "--templates":
                os.remove(os.path.join(loop, "bands.json"))
            else:
                os.remove(os.path.join(loop, "accept.txt"))
            self.run("counter", CASE, option, loop, status=4, says=("cannot open",))

    def options_that_said_nothing_are_refused(self):
        self.run("counter", CASE, "--script", "s.md", "--only", "accept", status=2, says=("--script", "--only"))
        if os.path.exists(os.path.join(self.folder, "s.md")):
            self.complain("--script with --only", "the script is written")
        for words, named in ((["report", CASE, "-o", ""], "--output (-o)"), (["report", CASE, "--output="], "--output (-o)"),
                             (["evaluate", CASE, "--data", ""], "--data"), (["counter", CASE, "--templates", ""], "--templates"),
                             (["counter", CASE, "--script", ""], "--script"), (["evaluate", CASE, "--save", ""], "--save"),
                             (["page", CASE, "-o", ""], "--output (-o)"), (["bands", "--case", ""], "--case"),
                             (["read", CASE, "-o", ""], "--output (-o)"), (["new", "n.json", "--letter", ""], "--letter"),
                             (["evaluate", CASE, "--format", "csv", "-o", ""], "--output (-o)"),
                             (["evaluate", ""], "case file"), (["new", ""], "case file"), (["set", "", "note=x"], "case file"),
                             (["read", CASE, ""], "letter"), (["diff", CASE, ""], "case file"), (["batch", ""], "file")):
            self.run(*words, status=2, says=(named, "empty"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(arguments.haggle, folder)
        with open(os.path.join(folder, "letter.txt"), "w", encoding="utf-8") as file:
            file.write("We are pleased to offer you the role of Software Engineer at Amazon.\nBase salary: $170,000 per year.\n")
        check.adds_at_once_keep_all()
        check.what_cannot_be_read_is_not_written()
        check.broken_records_stop_only_what_needs_them()
        check.new_records_are_private()
        check.what_never_ends_is_not_read_for_ever()
        check.misspelt_files_are_named()
        check.options_that_said_nothing_are_refused()
    print(f"{check.wrong} wrong")
    return check.wrong > 0


if __name__ == "__main__":
    sys.exit(main())
