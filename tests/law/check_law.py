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

FOLDERS = ("calc", "bands", "scenarios", "out", "cli")
TOP_LEVEL = FOLDERS + ("tests", "CMakeLists.txt", "CMakePresets.json", "README.md", "CONTRIBUTING.md", "LICENSE",
                       "CHANGELOG.md")
NO_SOURCE = ("build", "out-report")  # written by builds and runs, ignored by git
LINES_MAX = 400
WORDS_OF_POSTPONEMENT = ("TO" "DO", "FIX" "ME")
TEXT_FILES = (".c", ".h", ".cmake", ".in", ".txt", ".json", ".py", ".sh", ".md", ".js", ".css")

# The rules of arithmetic: a heading each. Those that calc/ implements are named there and by a unit test.
RULE_BOOK = "calc/RULES.md"
RULES = [f"R{number}" for number in range(1, 15)]
RULE = r"(?<![A-Za-z0-9_])R[0-9]+(?![A-Za-z0-9_])"

# Which folders a folder may include. Which rooms a room may include is read from the lines `room(… MAY …)` of the
# CMakeLists.txt, and the headers of scenarios/ that out/ may see from the target `structs`.
MAY_INCLUDE = {"calc": {"calc"}, "bands": {"bands", "calc"}, "scenarios": {"scenarios", "bands", "calc"},
               "out": {"out", "calc"}, "cli": set(FOLDERS)}

C17_HEADERS = {"assert.h", "complex.h", "ctype.h", "errno.h", "fenv.h", "float.h", "inttypes.h",
               "iso646.h", "limits.h", "locale.h", "math.h", "setjmp.h", "signal.h", "stdalign.h",
               "stdarg.h", "stdatomic.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h",
               "stdnoreturn.h", "string.h", "tgmath.h", "threads.h", "time.h", "uchar.h", "wchar.h",
               "wctype.h"}
# calc is pure: no files, no clock, no printing, no locale.
NOT_IN_CALC = {"stdio.h", "time.h", "locale.h", "signal.h", "threads.h", "errno.h"}

# Headers beyond C17, and the files that may include them.
IN_CLI = r"cli/(commands/|batch/)?\w+\.[ch]"
OUTSIDE = {"cjson/cJSON.h": r"bands/reader/json\.c", "unzip.h": r"bands/grid/zip_parts\.c",
           "expat.h": r"bands/grid/xml_walk\.c", "xlsxwriter.h": r"out/cells/\w+\.[ch]", "getopt.h": IN_CLI,
           "unistd.h": IN_CLI, "sys/stat.h": IN_CLI + r"|out/cells/book_file\.c", "sys/types.h": IN_CLI,
           "dirent.h": IN_CLI, "sys/ioctl.h": IN_CLI, "sys/wait.h": IN_CLI, "poll.h": IN_CLI, "fcntl.h": IN_CLI,
           "sys/file.h": IN_CLI, "sys/resource.h": r"cli/commands/report_book\.c",
           "sys/prctl.h": r"cli/commands/report_book\.c", "pthread.h": IN_CLI + r"|bands/reader/json\.c",
           "histedit.h": r"cli/line_reader\.c", "dlfcn.h": r"out/cells/xlsx_calls\.c"}

# Floating point in calc/, and why.
MAY_FLOAT = {"calc/pay/price.c": "the first guess of a power; whole numbers decide the cent (R7)",
             "calc/pay/price.h": "the same guess, worked out once for many events",
             "calc/pay/horizon.c": "the present value, shown beside and never inside (R10)",
             "calc/pay/event_value.h": "a value before it is rounded: that guess, and at random prices (R7)",
             **{f"calc/chance/{name}": "random prices" for name in ("normal.h", "normal.c", "simulation.h", "simulation.c",
                                                                    "histogram.h", "paths.c", "outcome.c")}}
FLOATING = r"float|double|powl?|sqrtl?|expl?|logl?|floorl?|ceill?|roundl?|fabsl?"

# Calls that are banned, and the files where they are allowed.
BANNED = {"strcpy": None, "strcat": None, "sprintf": None, "vsprintf": None, "gets": None, "atoi": None,
          "atol": None, "atof": None, "strtok": None, "system": None, "time": None, "clock": None,
          "localtime": None, "gmtime": None, "rand": None, "srand": None, "setlocale": r"cli/line_reader\.c",
          "exit": r"cli/", "_Exit": r"cli/", "printf": r"cli/|out/workbook/", "fprintf": r"cli/|out/workbook/",
          "puts": r"cli/", "fputs": r"cli/|out/workbook/", "putchar": r"cli/", "perror": r"cli/"}

# What the page may not do: run text as a program or as markup, ask for anything, keep anything.
NOT_ON_THE_PAGE = (r"\beval\s*\(", r"\bnew\s+Function\b", r"\bdocument\.write", r"\binsertAdjacentHTML\b", r"\bouterHTML\s*=",
                   r"\bfetch\s*\(", r"\bXMLHttpRequest\b", r"\bWebSocket\b", r"\bsendBeacon\b", r"\blocalStorage\b",
                   r"\bsessionStorage\b", r"\bindexedDB\b", r"\bdocument\.cookie\b", r"\bimport\s*\(", r"@import\b", r"\burl\s*\(",
                   r"""setAttribute\(\s*['"](?:style|on\w+)""")


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


def cmake_code(root, folder):
    """The CMakeLists.txt of a folder without comments; "" where there is none."""
    path = f"{folder}/CMakeLists.txt"
    return re.sub(r"#[^\n]*", "", read(root, path)) if os.path.exists(os.path.join(root, path)) else ""


def plain_headers(root):
    """The headers of scenarios/, bands/records/ and bands/world/ that the target `structs` shows to out/."""
    folders = ("scenarios", "bands/records", "bands/world")
    lists = re.findall(r"foreach\(header ([^)]*)\)", cmake_code(root, "scenarios"))
    return {f"{folder}/{name}" for folder, names in zip(folders, lists) for name in names.split()}


def declared_rooms(root):
    """[(folder, room, what it names behind MAY)], in the order of the CMakeLists.txt."""
    found = []
    for folder in FOLDERS:
        for match in re.finditer(r"\broom\(([^)]*)\)", cmake_code(root, folder)):
            words = match.group(1).split()
            may = words[words.index("MAY") + 1:] if "MAY" in words else []
            found.append((folder, words[0], may[:may.index("LIBRARIES")] if "LIBRARIES" in may else may))
    return found


def seen_rooms(root):
    """What each room sees: itself, the rooms it names, and what those see."""
    seen = {}
    for _, room, may in declared_rooms(root):
        seen[room] = {room}
        for lower in may:
            whole = {name for name in seen if name.startswith(lower + "/")}  # a folder: all rooms of it
            seen[room] |= whole or seen.get(lower, set())
    for room, sees in seen.items():
        if room.startswith("out/") and any("structs" in may for _, name, may in declared_rooms(root) if name in sees):
            sees |= {name for name in seen if name.startswith("calc/")}  # the structs are made of them
    return seen


def room_of(path):
    return "/".join(path.split("/")[:-1])


def check_own_include(path, folder, header, structs, seen):
    """What is wrong with an include of the project's own, or None."""
    target = header.split("/")[0]
    if "/" not in header:
        return f'"{header}": own headers are named "folder/room/file.h"'
    if target not in FOLDERS:
        return f'"{header}": not a header of this project'
    if folder == "out" and target in ("scenarios", "bands"):
        return None if header in structs else f'"{header}": out sees only {", ".join(sorted(structs))} of these folders'
    if target not in MAY_INCLUDE[folder]:
        return f'"{header}": {folder} may not include {target}'
    room, lower = room_of(path), room_of(header)
    if folder == "cli" or room not in seen or lower in seen[room]:
        return None
    return f'"{header}": {room} may not include {lower}'


def room_order(root, paths):
    """Every folder of sources is a declared room, and names only rooms that stand before it."""
    known = set()
    for folder, room, may in declared_rooms(root):
        for lower in may:
            if lower not in known and lower not in FOLDERS and lower != "structs":
                yield f"{folder}/CMakeLists.txt", 0, f"{room} names {lower}, which is not declared before it"
        known.add(room)
    for path in paths:
        if path.endswith((".c", ".h")) and path.split("/")[0] in FOLDERS[:-1] and room_of(path) not in known:
            yield path, 0, "in no declared room"


def check_outside_include(path, folder, header):
    if header in OUTSIDE:
        allowed = re.fullmatch(OUTSIDE[header], path)
        return None if allowed else f"<{header}> belongs to {OUTSIDE[header]} alone"
    if header not in C17_HEADERS:
        return f"<{header}> is neither C17 nor a library of this house"
    if folder == "calc" and header in NOT_IN_CALC:
        return f"<{header}>: calc has no files, no clock and no printing"
    return None


def includes(root, path, text):
    folder, structs, seen = path.split("/")[0], plain_headers(root), seen_rooms(root)
    for line, match in lines_with(r'(?m)^[ \t]*#[ \t]*include[ \t]*(<([^>\n]*)>|"([^"\n]*)")?', text):
        outside, own = match.group(2), match.group(3)
        if outside is None and own is None:
            yield line, "an include that is not a plain name"
            continue
        fault = check_own_include(path, folder, own, structs, seen) if own else \
            check_outside_include(path, folder, outside)
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


def check_page_source(root, path):
    text = read(root, path)
    code = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", lambda match: re.sub(r"[^\n]", " ", match.group()), text, flags=re.S)
    for pattern in NOT_ON_THE_PAGE:
        for line, match in lines_with(pattern, code):
            yield line, f"{match.group()} has no place on the page"
    if text.count("\n") > LINES_MAX:
        yield text.count("\n"), f"{text.count(chr(10))} lines, more than {LINES_MAX}: two subjects?"


def postponements(root, path):
    for word in WORDS_OF_POSTPONEMENT:
        for line, _ in lines_with(rf"\b{word}\b", read(root, path)):
            yield line, f"the word {word}"


def unique_names(paths):
    first = {}
    for path in paths:
        name = path.split("/")[-1]
        if name in ("CMakeLists.txt", "README.md", "run.sh"):  # of the folder that each stands in
            continue
        if name in first:
            yield path, 0, f"the name {name} is used twice: {first[name]}"
        first.setdefault(name, path)


def top_level(root):
    for name in sorted(os.listdir(root)):
        if not name.startswith(".") and name not in TOP_LEVEL and name not in NO_SOURCE:
            yield name, 0, "not agreed at the top level"


def rules(root, paths):
    """Every rule of arithmetic is named by its home in calc/ and by a unit test, and written down once."""
    def named(chosen):
        return {rule for path in chosen for rule in re.findall(RULE, read(root, path))}
    in_calc = named(path for path in paths if path.startswith("calc/") and path.endswith((".c", ".h")))
    in_tests = named(path for path in paths if re.match(r"tests/unit/test_\w+\.c$", path))
    for rule in sorted({*RULES, *in_calc}, key=lambda rule: int(rule[1:])):
        if rule not in in_calc:
            yield "calc", 0, f"no file names {rule}"
        if rule not in in_tests:
            yield "tests/unit", 0, f"no test names {rule}"
    headings = re.findall(rf"(?m)^## ({RULE})", read(root, RULE_BOOK)) if RULE_BOOK in paths else []
    for rule in sorted({rule for rule in headings if headings.count(rule) > 1}):
        yield RULE_BOOK, 0, f"{rule} is written down twice"
    for path in paths:
        if path.endswith((".c", ".h", ".py", ".md", ".json")) and not path.startswith("tests/law/"):
            for line, match in lines_with(RULE, read(root, path)):
                if match.group() not in headings:
                    yield path, line, f"{match.group()} is cited and does not stand in {RULE_BOOK}"


def breaches(root):
    """(path, line, what) of every breach."""
    paths = list(source_files(root))
    for path in paths:
        if path.split("/")[0] in FOLDERS and path.endswith((".c", ".h")):
            yield from ((path, line, what) for line, what in check_source(root, path))
        if path.split("/")[0] in FOLDERS and path.endswith((".js", ".css")):
            yield from ((path, line, what) for line, what in check_page_source(root, path))
        if path.endswith(TEXT_FILES):
            yield from ((path, line, what) for line, what in postponements(root, path))
    yield from room_order(root, paths)
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
