#!/usr/bin/env python3
"""The checker itself: a small tree that keeps the law passes; one breach of each kind is found."""

import os
import sys
import tempfile
import unittest

import check_law

GOOD = {
    "CMakeLists.txt": "", "CMakePresets.json": "{}", "README.md": "", ".gitignore": "/build/\n",
    "calc/CMakeLists.txt": "", "calc/money.h": "/* " + " ".join(check_law.RULES) + " */\n#include <stdint.h>\n",
    "calc/money.c": '#include "calc/money.h"\n\n#include <string.h>\n/* never printf() or double here */\n'
                    'static const char *words = "time(0) // exit(1)";\nint time_of(int);\n',
    "calc/price.c": "#include <math.h>\nlong double guess(void);\n",
    "bands/json.c": '#include <cjson/cJSON.h>\n#include "calc/money.h"\n',
    "scenarios/CMakeLists.txt": "foreach(header case.h evaluation.h)\nendforeach()\n",
    "scenarios/case.h": '#include "bands/json.h"\n',
    "out/book_sheet.c": '#include <xlsxwriter.h>\n#include <stdio.h>\nvoid f(void) { fprintf(stderr, ""); }\n',
    "out/view.c": '#include "scenarios/case.h"\n#include "scenarios/evaluation.h"\n#include "out/view.h"\n',
    "cli/main.c": '#include <getopt.h>\n#include <stdio.h>\n#include "scenarios/case_read.h"\n'
                  'void f(void) { printf("x"); exit(3); }\n',
    "tests/unit/test_all.c": "".join(f"static void {rule}_holds(void);\n" for rule in check_law.RULES)
                             .replace("_holds", " holds"),
    "build/dev/calc/money.h": '#include "nowhere.h"\n', "out-report/summary.json": "{}",
}

# (what the tree gets instead or besides, how the line about it begins)
BREACHES = [
    ({"calc/a.c": '#include "bands/json.h"\n'}, 'calc/a.c:1: include "bands/json.h": calc may not include bands'),
    ({"calc/a.c": "\n#include <stdio.h>\n"}, "calc/a.c:2: include <stdio.h>: calc has no files"),
    ({"calc/a.c": "# include <time.h>\n"}, "calc/a.c:1: include <time.h>"),
    ({"calc/a.c": "#include <unistd.h>\n"}, "calc/a.c:1: include <unistd.h> belongs to"),
    ({"calc/a.c": "#include <cjson/cJSON.h>\n"}, "calc/a.c:1: include <cjson/cJSON.h> belongs to"),
    ({"calc/a.c": "#include <regex.h>\n"}, "calc/a.c:1: include <regex.h> is neither C17"),
    ({"calc/a.c": '#include "money.h"\n'}, 'calc/a.c:1: include "money.h": own headers are named'),
    ({"calc/a.c": '#include "../bands/json.h"\n'}, 'calc/a.c:1: include "../bands/json.h": not a header'),
    ({"calc/a.c": "#include WHAT\n"}, "calc/a.c:1: an include that is not a plain name"),
    ({"bands/a.c": '#include "scenarios/case.h"\n'}, "bands/a.c:1: include"),
    ({"bands/a.c": "#include <cjson/cJSON.h>\n"}, "bands/a.c:1: include <cjson/cJSON.h> belongs to"),
    ({"bands/a.c": "#include <xlsxwriter.h>\n"}, "bands/a.c:1: include <xlsxwriter.h> belongs to"),
    ({"scenarios/a.c": '#include "out/view.h"\n'}, "scenarios/a.c:1: include"),
    ({"scenarios/a.h": '#include "cli/main.h"\n'}, "scenarios/a.h:1: include"),
    ({"out/a.c": '#include "scenarios/case_read.h"\n'}, 'out/a.c:1: include "scenarios/case_read.h": out sees only'),
    ({"out/a.c": '#include "bands/json.h"\n'}, "out/a.c:1: include"),
    ({"out/render.c": "#include <xlsxwriter.h>\n"}, "out/render.c:1: include <xlsxwriter.h> belongs to"),
    ({"out/a.c": "#include <getopt.h>\n"}, "out/a.c:1: include <getopt.h> belongs to"),
    ({"calc/a.c": "\ndouble x;\n"}, "calc/a.c:2: floating point (double)"),
    ({"calc/a.h": "float x;\n"}, "calc/a.h:1: floating point (float)"),
    ({"calc/a.c": "int x = (int)floor (2);\n"}, "calc/a.c:1: floating point (floor)"),
    *[({"bands/a.c": f"void f(void)\n{{\n    {name}(x);\n}}\n"}, f"bands/a.c:3: {name}() is banned here")
      for name in check_law.BANNED],
    *[({"cli/a.c": f"int x = {name} (y);\n"}, f"cli/a.c:1: {name}() is banned here")
      for name, where in check_law.BANNED.items() if where is None],
    ({"out/render.c": 'void f(void) { printf("x"); }\n'}, "out/render.c:1: printf() is banned here"),
    ({"out/book_a.c": "void f(void) { exit(1); }\n"}, "out/book_a.c:1: exit() is banned here"),
    ({"calc/a.c": "\n" * 401}, "calc/a.c:401: 401 lines"),
    ({"out/json.c": ""}, "out/json.c: the name json.c is used twice: bands/json.c"),
    ({"tests/data/case.h": ""}, "tests/data/case.h: the name case.h is used twice"),
    ({"lib/a.c": ""}, "lib: not agreed at the top level"),
    ({"notes.txt": ""}, "notes.txt: not agreed at the top level"),
    ({"calc/a.c": f"/* {check_law.WORDS_OF_POSTPONEMENT[0]}: later */\n"}, "calc/a.c:1: the word"),
    ({"tests/a.py": f"\n# {check_law.WORDS_OF_POSTPONEMENT[1]}\n"}, "tests/a.py:2: the word"),
    ({"README.md": check_law.WORDS_OF_POSTPONEMENT[0]}, "README.md:1: the word"),
    *[({"calc/money.h": GOOD["calc/money.h"].replace(rule + " ", " ")}, f"calc: no file names {rule}")
      for rule in check_law.RULES],
    *[({"tests/unit/test_all.c": GOOD["tests/unit/test_all.c"].replace(f" {rule} ", " ")},
       f"tests/unit: no test names {rule}") for rule in check_law.RULES],
    ({"calc/tax.c": "/* R14 */\n"}, "tests/unit: no test names R14"),
]


def breaches_of(files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as file:
                file.write(text)
        return [f"{path}:{line}: {what}" if line else f"{path}: {what}"
                for path, line, what in check_law.breaches(root)]


class Law(unittest.TestCase):
    def test_a_tree_that_keeps_the_law_passes(self):
        self.assertEqual(breaches_of(GOOD), [])

    def test_one_breach_of_each_kind_is_found_alone(self):
        for files, expected in BREACHES:
            with self.subTest(expected):
                found = breaches_of({**GOOD, **files})
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(expected), found[0])


if __name__ == "__main__":
    sys.exit(unittest.main())
