"""A program one of whose calls fails or kills it, by fault_shim.c, and a folder to run it in."""

import os
import shutil
import signal
import subprocess

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir))
EXAMPLES = os.path.join(TOP, "scenarios", "examples")
DRAFT, JOURNAL = ".haggle-draft-", ".haggle-set"
SECONDS = 60


def contents(path):
    with open(path, "rb") as file:
        return file.read()


def files_in(folder):
    """{name: contents} of the plain files."""
    return {name: contents(os.path.join(folder, name)) for name in os.listdir(folder)
            if os.path.isfile(os.path.join(folder, name))}


def hidden(folder):
    """What a program that was cut short leaves."""
    return sorted(name for name in os.listdir(folder) if name.startswith(DRAFT) or name == JOURNAL)


class Place:
    """A folder of its own."""

    def __init__(self, haggle, shim, folder):
        self.haggle, self.shim, self.folder = os.path.abspath(haggle), os.path.abspath(shim), folder
        self.mark = os.path.join(folder, "mark")
        self.faults, self.runs = [], 0
        os.makedirs(os.path.join(folder, "home"))
        self.environment = {**os.environ, "HOME": os.path.join(folder, "home"), "LC_ALL": "C.UTF-8"}
        self.environment.pop("XDG_DATA_HOME", None)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def complain(self, where, what):
        self.faults.append(f"{where}: {what}")
        print(self.faults[-1], flush=True)

    def run(self, words, stdin=b"", **fault):
        """A run, faults by their names without FAULT_; the mark says whether it came to that."""
        self.runs += 1
        environment = self.environment
        if fault:
            if os.path.exists(self.mark):
                os.unlink(self.mark)
            environment = {**environment, "LD_PRELOAD": self.shim, "FAULT_MARK": self.mark,
                           **{f"FAULT_{name.upper()}": str(value) for name, value in fault.items()}}
        with subprocess.Popen([self.haggle, *words], cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment) as process:
            try:
                out, err = process.communicate(stdin, timeout=SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                out, err = process.communicate()
                self.complain(" ".join(words), f"hangs ({fault})")
        return subprocess.CompletedProcess(words, process.returncode, out, err)

    def counts(self, words, stdin=b""):
        """How many requests for memory and calls that touch a file a run makes, without the processes that it starts."""
        path = self.path("count")
        self.run(words, stdin, count=path)
        memory, calls = contents(path).split()
        os.unlink(path)
        return int(memory), int(calls)

    def came_to_it(self):
        return os.path.exists(self.mark)

    def fresh(self, name, files):
        """A folder with those files alone, all of one time."""
        folder = self.path(name)
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder)
        for each, data in files.items():
            with open(os.path.join(folder, each), "wb") as file:
                file.write(data)
            os.utime(os.path.join(folder, each), (1, 1))
        return folder


def name_of(number):
    return signal.Signals(number).name
