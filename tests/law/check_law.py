#!/usr/bin/env python3
"""The law of the house, checked in the source text.

    python3 check_law.py ROOT

prints one line per breach, "file:line: what", and ends with status 1 if there
is any. The CMake targets express the include law too; this check also sees
what no target compiles.
"""

import argparse
import os
import re
import sys

ROOMS = ("calc", "bands", "scenarios", "out", "cli")
TOP_LEVEL = ROOMS + ("tests", "CMakeLists.txt", "CMakePresets.json", "README.md")
NO_SOURCE = ("build", "out-report")  # written by builds and runs, ignored by git
LINES_MAX = 400
WORDS_OF_POSTPONEMENT = ("TO" "DO", "FIX" "ME")
TEXT_FILES = (".c", ".h", ".cmake", ".in", ".txt", ".json", ".py", ".sh", ".md")

# Rules with a home in calc/. Any other rule that calc/ names must be named by a test as well.
RULES = [f"R{number}" for number in range(1, 14)]

# Which rooms a room may include. The headers of scenarios/ that out/ may see are read from the
# target `structs`.
MAY_INCLUDE = {"calc": {"calc"}, "bands": {"bands", "calc"}, "scenarios": {"scenarios", "bands", "calc"},
               "out": {"out", "calc"}, "cli": set(ROOMS)}

C17_HEADERS = {"assert.h", "complex.h", "ctype.h", "errno.h", "fenv.h", "float.h", "inttypes.h",
               "iso646.h", "limits.h", "locale.h", "math.h", "setjmp.h", "signal.h", "stdalign.h",
               "stdarg.h", "stdatomic.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h",
               "stdnoreturn.h", "string.h", "tgmath.h", "threads.h", "time.h", "uchar.h", "wchar.h",
               "wctype.h"}
# calc is pure: no files, no clock, no printing, no locale.
NOT_IN_CALC = {"stdio.h", "time.h", "locale.h", "signal.h", "threads.h", "errno.h"}

# Headers beyond C17, and the files that may include them.
OUTSIDE = {"cjson/cJSON.h": r"bands/json\.c", "xlsxwriter.h": r"out/book\w*\.[ch]", "getopt.h": r"cli/\w+\.[ch]",
           "unistd.h": r"cli/\w+\.[ch]", "sys/stat.h": r"cli/\w+\.[ch]|out/book\.c", "sys/types.h": r"cli/\w+\.[ch]",
           "sys/ioctl.h": r"cli/\w+\.[ch]"}

# Floating point in calc/, and why.
MAY_FLOAT = {"calc/price.c": "the first guess of a power; whole numbers decide the cent (R7)",
             "calc/horizon.c": "the present value, shown beside and never inside (R10)",
             "calc/simulate.c": "random prices", "calc/simulate.h": "random prices"}
FLOATING = r"float|double|powl?|sqrtl?|expl?|logl?|floorl?|ceill?|roundl?|fabsl?"

# Calls that are banned, and the files where they are allowed.
BANNED = {"strcpy": None, "strcat": None, "sprintf": None, "vsprintf": None, "gets": None, "atoi": None,
          "atol": None, "atof": None, "strtok": None, "system": None, "time": None, "clock": None,
          "localtime": None, "gmtime": None, "rand": None, "srand": None, "setlocale": None,
          "exit": r"cli/", "_Exit": r"cli/", "printf": r"cli/|out/book", "fprintf": r"cli/|out/book",
          "puts": r"cli/", "fputs": r"cli/|out/book", "putchar": r"cli/", "perror": r"cli/"}


def source_files(root):
    """Paths of the tree below root, with "/" in between, without what git ignores and dot-files."""
    for folder, folders, names in os.walk(root):
        inside = os.path.relpath(folder, root)
        if inside == ".":
            folders[:] = [name for name in folders if name not in NO_SOURCE]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__pycache__")
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.normpath(os.path.join(inside, name)).replace(os.sep, "/")


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
        return file.read()


def code_only(text):
    """The text with comments, strings and character constants blanked, line for line."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text, flags=re.S)


def lines_with(pattern, text):
    """(line number, match) of every match."""
    for match in re.finditer(pattern, text):
        yield text.count("\n", 0, match.start()) + 1, match


def plain_headers(root):
    """The headers of scenarios/ that the target `structs` shows to out/."""
    path = "scenarios/CMakeLists.txt"
    if not os.path.exists(os.path.join(root, path)):
        return set()
    match = re.search(r"foreach\(header ([^)]*)\)", read(root, path))
    return {"scenarios/" + name for name in match.group(1).split()} if match else set()


def check_own_include(path, room, header, structs):
    """What is wrong with an include of the project's own, or None."""
    target = header.split("/")[0]
    if "/" not in header:
        return f'"{header}": own headers are named "folder/file.h"'
    if target not in ROOMS:
        return f'"{header}": not a header of this project'
    if room == "out" and target == "scenarios":
        return None if header in structs else f'"{header}": out sees only {", ".join(sorted(structs))} of scenarios'
    return None if target in MAY_INCLUDE[room] else f'"{header}": {room} may not include {target}'


def check_outside_include(path, room, header):
    if header in OUTSIDE:
        allowed = re.fullmatch(OUTSIDE[header], path)
        return None if allowed else f"<{header}> belongs to {OUTSIDE[header]} alone"
    if header not in C17_HEADERS:
        return f"<{header}> is neither C17 nor a library of this house"
    if room == "calc" and header in NOT_IN_CALC:
        return f"<{header}>: calc has no files, no clock and no printing"
    return None


def includes(root, path, text):
    room, structs = path.split("/")[0], plain_headers(root)
    for line, match in lines_with(r'(?m)^[ \t]*#[ \t]*include[ \t]*(<([^>\n]*)>|"([^"\n]*)")?', text):
        outside, own = match.group(2), match.group(3)
        if outside is None and own is None:
            yield line, "an include that is not a plain name"
            continue
        fault = check_own_include(path, room, own, structs) if own else check_outside_include(path, room, outside)
        if fault:
            yield line, f"include {fault}"


def floating_point(path, code):
    if not path.startswith("calc/") or path in MAY_FLOAT:
        return
    for line, match in lines_with(rf"\b({FLOATING})\b", code):
        if match.group(1) in ("float", "double") or re.match(r"\s*\(", code[match.end():]):
            yield line, f"floating point ({match.group(1)}) in money code"


def banned_calls(path, code):
    for line, match in lines_with(r"\b(\w+)[ \t]*\(", code):
        name = match.group(1)
        if name in BANNED and not (BANNED[name] and re.match(BANNED[name], path)):
            yield line, f"{name}() is banned here"


def check_source(root, path):
    text = read(root, path)
    code = code_only(text)
    yield from includes(root, path, text)
    yield from floating_point(path, code)
    yield from banned_calls(path, code)
    count = text.count("\n")
    if count > LINES_MAX:
        yield count, f"{count} lines, more than {LINES_MAX}: two subjects?"


def postponements(root, path):
    for word in WORDS_OF_POSTPONEMENT:
        for line, _ in lines_with(rf"\b{word}\b", read(root, path)):
            yield line, f"the word {word}"


def unique_names(paths):
    first = {}
    for path in paths:
        name = path.split("/")[-1]
        if name == "CMakeLists.txt":
            continue
        if name in first:
            yield path, 0, f"the name {name} is used twice: {first[name]}"
        first.setdefault(name, path)


def top_level(root):
    for name in sorted(os.listdir(root)):
        if not name.startswith(".") and name not in TOP_LEVEL and name not in NO_SOURCE:
            yield name, 0, "not agreed at the top level"


def rules(root, paths):
    """Every rule of arithmetic is named by its home in calc/ and by a unit test."""
    def named(chosen):
        return {rule for path in chosen for rule in re.findall(r"(?<![A-Za-z0-9])R[0-9]+(?![A-Za-z0-9])",
                                                               read(root, path))}
    in_calc = named(path for path in paths if path.startswith("calc/"))
    in_tests = named(path for path in paths if re.match(r"tests/unit/test_\w+\.c$", path))
    for rule in sorted({*RULES, *in_calc}, key=lambda rule: int(rule[1:])):
        if rule not in in_calc:
            yield "calc", 0, f"no file names {rule}"
        if rule not in in_tests:
            yield "tests/unit", 0, f"no test names {rule}"


def breaches(root):
    """(path, line, what) of every breach."""
    paths = list(source_files(root))
    for path in paths:
        if path.split("/")[0] in ROOMS and path.endswith((".c", ".h")):
            yield from ((path, line, what) for line, what in check_source(root, path))
        if path.endswith(TEXT_FILES):
            yield from ((path, line, what) for line, what in postponements(root, path))
    yield from unique_names(paths)
    yield from top_level(root)
    yield from rules(root, paths)


def main():
    parser = argparse.ArgumentParser(description="check the law of the house")
    parser.add_argument("root", help="the top of the source tree")
    found = list(breaches(parser.parse_args().root))
    for path, line, what in found:
        print(f"{path}:{line}: {what}" if line else f"{path}: {what}")
    print(f"{len(found)} breaches" if found else "the law is kept")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
