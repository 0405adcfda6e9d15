#!/usr/bin/env python3
"""The checker itself: a small tree that keeps the law passes; one breach of each kind is found."""

import os
import sys
import tempfile
import unittest

import check_law

RULE_BOOK = "".join(f"## {rule} Name\n" for rule in check_law.RULES + ["R16"])
GOOD = {
    "CMakeLists.txt": "", "CMakePresets.json": "{}", "README.md": "", ".gitignore": "/build/\n",
    "calc/CMakeLists.txt": "room(calc/kit)\nroom(calc/pay MAY calc/kit LIBRARIES m)\n", "calc/RULES.md": RULE_BOOK,
    "bands/CMakeLists.txt": "room(bands/reader MAY calc/kit)\n",
    "out/CMakeLists.txt": "# room(out/nowhere)\nroom(out/words MAY structs)\nroom(out/views MAY out/words)\nroom(out/cells)\nroom(out/workbook MAY out/words out/cells)\n",
    "calc/kit/money.h": "/* " + " ".join(check_law.RULES) + " */\n#include <stdint.h>\n",
    "calc/kit/money.c": '#include "calc/kit/money.h"\n\n#include <string.h>\n/* never printf() or double here */\n'
                    'static const char *words = "time(0) // exit(1)";\nint time_of(int);\n',
    "calc/pay/price.c": "#include <math.h>\nlong double guess(void);\n",
    "bands/reader/json.c": '#include <cjson/cJSON.h>\n#include "calc/kit/money.h"\n',
    "scenarios/CMakeLists.txt": "room(scenarios/case MAY bands/reader)\nroom(scenarios/stay MAY scenarios/case calc/pay)\n"
                                "foreach(header case/case.h stay/evaluation.h)\nendforeach()\n",
    "scenarios/case/case.h": '#include "bands/reader/json.h"\n',
    "out/cells/book_sheet.c": '#include <xlsxwriter.h>\n#include <stdio.h>\n',
    "out/workbook/book.c": '#include <stdio.h>\nvoid f(void) { fprintf(stderr, ""); }\n',
    "out/views/view.c": '#include "scenarios/case/case.h"\n#include "scenarios/stay/evaluation.h"\n#include "out/views/view.h"\n',
    "cli/main.c": '#include <getopt.h>\n#include <stdio.h>\n#include "scenarios/case/case_read.h"\n'
                  'void f(void) { printf("x"); exit(3); }\n',
    "cli/page/script/page.js": "// never fetch() or eval()\n/* localStorage */\nplace.textContent = 'an import of words';\n",
    "cli/page/page.css": "/* url(x) */\np { color: red; }\n",
    "tests/unit/test_all.c": "".join(f"static void {rule}_holds(void);\n" for rule in check_law.RULES)
                             .replace("_holds", " holds"),
    "build/dev/calc/kit/money.h": '#include "nowhere.h"\n', "out-report/summary.json": "{}",
}

# (what the tree gets instead or besides, how the line about it begins)
BREACHES = [
    ({"calc/kit/a.c": '#include "bands/reader/json.h"\n'}, 'calc/kit/a.c:1: include "bands/reader/json.h": calc may not include bands'),
    ({"calc/kit/a.c": '#include "calc/pay/price.h"\n'},
     'calc/kit/a.c:1: include "calc/pay/price.h": calc/kit may not include calc/pay'),
    ({"scenarios/case/a.c": '#include "scenarios/stay/evaluation.h"\n'},
     'scenarios/case/a.c:1: include "scenarios/stay/evaluation.h": scenarios/case may not include scenarios/stay'),
    ({"scenarios/case/a.c": '#include "calc/pay/price.h"\n'}, "scenarios/case/a.c:1: include"),
    ({"out/words/a.c": '#include "out/views/view.h"\n'}, "out/words/a.c:1: include"),
    ({"out/workbook/a.c": '#include "out/views/view.h"\n'}, "out/workbook/a.c:1: include"),
    ({"calc/a.c": ""}, "calc/a.c: in no declared room"),
    ({"calc/kit/deep/a.c": ""}, "calc/kit/deep/a.c: in no declared room"),
    ({"calc/CMakeLists.txt": "room(calc/kit MAY calc/pay)\nroom(calc/pay)\n"},
     "calc/CMakeLists.txt: calc/kit names calc/pay, which is not declared before it"),
    ({"calc/kit/a.c": "\n#include <stdio.h>\n"}, "calc/kit/a.c:2: include <stdio.h>: calc has no files"),
    ({"calc/kit/a.c": "# include <time.h>\n"}, "calc/kit/a.c:1: include <time.h>"),
    ({"calc/kit/a.c": "#include <unistd.h>\n"}, "calc/kit/a.c:1: include <unistd.h> belongs to"),
    ({"calc/kit/a.c": "#include <cjson/cJSON.h>\n"}, "calc/kit/a.c:1: include <cjson/cJSON.h> belongs to"),
    ({"calc/kit/a.c": "#include <regex.h>\n"}, "calc/kit/a.c:1: include <regex.h> is neither C17"),
    ({"calc/kit/a.c": '#include "money.h"\n'}, 'calc/kit/a.c:1: include "money.h": own headers are named'),
    ({"calc/kit/a.c": '#include "../bands/json.h"\n'}, 'calc/kit/a.c:1: include "../bands/json.h": not a header'),
    ({"calc/kit/a.c": "#include WHAT\n"}, "calc/kit/a.c:1: an include that is not a plain name"),
    ({"bands/reader/a.c": '#include "scenarios/case/case.h"\n'}, "bands/reader/a.c:1: include"),
    ({"bands/reader/a.c": "#include <cjson/cJSON.h>\n"}, "bands/reader/a.c:1: include <cjson/cJSON.h> belongs to"),
    ({"bands/reader/a.c": "#include <xlsxwriter.h>\n"}, "bands/reader/a.c:1: include <xlsxwriter.h> belongs to"),
    ({"scenarios/stay/a.c": '#include "out/views/view.h"\n'}, "scenarios/stay/a.c:1: include"),
    ({"scenarios/stay/a.h": '#include "cli/main.h"\n'}, "scenarios/stay/a.h:1: include"),
    ({"out/words/a.c": '#include "scenarios/case/case_read.h"\n'}, 'out/words/a.c:1: include "scenarios/case/case_read.h": out sees only'),
    ({"out/words/a.c": '#include "bands/reader/json.h"\n'}, "out/words/a.c:1: include"),
    ({"out/views/render.c": "#include <xlsxwriter.h>\n"}, "out/views/render.c:1: include <xlsxwriter.h> belongs to"),
    ({"out/words/a.c": "#include <getopt.h>\n"}, "out/words/a.c:1: include <getopt.h> belongs to"),
    ({"calc/kit/a.c": "\ndouble x;\n"}, "calc/kit/a.c:2: floating point (double)"),
    ({"calc/kit/a.h": "float x;\n"}, "calc/kit/a.h:1: floating point (float)"),
    ({"calc/kit/a.c": "int x = (int)floor (2);\n"}, "calc/kit/a.c:1: floating point (floor)"),
    *[({"bands/reader/a.c": f"void f(void)\n{{\n    {name}(x);\n}}\n"}, f"bands/reader/a.c:3: {name}() is banned here")
      for name in check_law.BANNED],
    *[({"cli/a.c": f"int x = {name} (y);\n"}, f"cli/a.c:1: {name}() is banned here")
      for name, where in check_law.BANNED.items() if where is None],
    ({"out/views/render.c": 'void f(void) { printf("x"); }\n'}, "out/views/render.c:1: printf() is banned here"),
    ({"out/workbook/book_a.c": "void f(void) { exit(1); }\n"}, "out/workbook/book_a.c:1: exit() is banned here"),
    ({"calc/kit/a.c": "\n" * 401}, "calc/kit/a.c:401: 401 lines"),
    ({"out/views/json.c": ""}, "out/views/json.c: the name json.c is used twice: bands/reader/json.c"),
    ({"tests/data/case.h": ""}, "tests/data/case.h: the name case.h is used twice"),
    *[({"cli/page/script/a.js": f"\n{words}\n"}, "cli/page/script/a.js:2: ") for words in
      ("eval('1')", "new Function('a')", "document.write(x)", "at.insertAdjacentHTML('beforeend', x)", "at.outerHTML = x", "fetch('/x')",
       "new XMLHttpRequest()", "new WebSocket(x)", "navigator.sendBeacon(x)", "localStorage.a = 1", "sessionStorage.a = 1", "indexedDB.open(x)",
       "document.cookie = x", "import('x')", "at.setAttribute('style', x)", "at.setAttribute('onclick', x)")],
    ({"cli/page/a.css": "@import 'x';\n"}, "cli/page/a.css:1: @import"),
    ({"cli/page/a.css": "p { background: url (x); }\n"}, "cli/page/a.css:1: url"),
    ({"cli/page/script/a.js": "\n" * 401}, "cli/page/script/a.js:401: 401 lines"),
    ({"cli/page/script/a.js": f"// {check_law.WORDS_OF_POSTPONEMENT[0]}\n"}, "cli/page/script/a.js:1: the word"),
    ({"lib/a.c": ""}, "lib: not agreed at the top level"),
    ({"notes.txt": ""}, "notes.txt: not agreed at the top level"),
    ({"calc/kit/a.c": f"/* {check_law.WORDS_OF_POSTPONEMENT[0]}: later */\n"}, "calc/kit/a.c:1: the word"),
    ({"tests/a.py": f"\n# {check_law.WORDS_OF_POSTPONEMENT[1]}\n"}, "tests/a.py:2: the word"),
    ({"README.md": check_law.WORDS_OF_POSTPONEMENT[0]}, "README.md:1: the word"),
    *[({"calc/kit/money.h": GOOD["calc/kit/money.h"].replace(rule + " ", " ")}, f"calc: no file names {rule}")
      for rule in check_law.RULES],
    *[({"tests/unit/test_all.c": GOOD["tests/unit/test_all.c"].replace(f" {rule} ", " ")},
       f"tests/unit: no test names {rule}") for rule in check_law.RULES],
    ({"calc/pay/paper.c": "/* R16 */\n"}, "tests/unit: no test names R16"),
    ({"calc/RULES.md": RULE_BOOK + "## R2\n"}, "calc/RULES.md: R2 is written down twice"),
    ({"cli/a.c": "/* R15 */\n"}, "cli/a.c:1: R15 is cited and does not stand in calc/RULES.md"),
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
