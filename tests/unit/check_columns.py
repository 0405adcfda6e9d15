#!/usr/bin/env python3
"""The tables of out/document/columns_data.h against the Unicode data that Python brings.

    check_columns.py            compares them, where this Python has the version that the tables were made from
    check_columns.py --update   writes the tables anew

Zero columns: general categories Mn, Me and Cf without the soft hyphen, controls above ASCII, and the vowels and finals
of Hangul syllables. Two columns: East Asian Width W and F. Code points without a character may belong to either.
"""
import argparse
import os
import re
import sys
import unicodedata

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "out", "document", "columns_data.h")
CODES = 0x110000
SOFT_HYPHEN, HANGUL_JOINED, CONTROLS = 0xAD, range(0x1160, 0x1200), range(0x80, 0xA0)
HEAD = """/* Unicode {version}: characters of no column and of two, by tests/unit/check_columns.py. */
#ifndef HAGGLE_OUT_DOCUMENT_COLUMNS_DATA_H
#define HAGGLE_OUT_DOCUMENT_COLUMNS_DATA_H

#include <stdint.h>

struct code_range {{
    uint32_t first, last;
}};

"""


def is_zero(code):
    return (unicodedata.category(chr(code)) in ("Mn", "Me", "Cf") and code != SOFT_HYPHEN or code in HANGUL_JOINED or
            code in CONTROLS)


def is_wide(code):
    return unicodedata.east_asian_width(chr(code)) in "WF" and not is_zero(code)


def ranges(holds):
    """Runs of code points for which `holds`, bridging what is no character."""
    found, open_run = [], False
    for code in range(CODES):
        if unicodedata.category(chr(code)) == "Cn":
            continue
        if not holds(code):
            open_run = False
        elif open_run:
            found[-1][1] = code
        else:
            found.append([code, code])
            open_run = True
    return found


def as_c(name, found):
    lines, line = [], "   "
    for first, last in found:
        item = f" {{{first:#x}, {last:#x}}},"
        if len(line) + len(item) > 118:
            lines.append(line)
            line = "   "
        line += item
    return f"static const struct code_range {name}[] = {{\n" + "\n".join(lines + [line]) + "\n};\n"


def written():
    return (HEAD.format(version=unicodedata.unidata_version) + as_c("NO_COLUMN", ranges(is_zero)) + "\n" +
            as_c("TWO_COLUMNS", ranges(is_wide)) + "\n#endif\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    if parser.parse_args().update:
        with open(PATH, "w", encoding="utf-8") as file:
            file.write(written())
        return 0
    with open(PATH, encoding="utf-8") as file:
        text = file.read()
    version = re.search(r"Unicode ([\d.]+)", text).group(1)
    if version != unicodedata.unidata_version:
        print(f"skipped: the tables are of Unicode {version}, this Python has {unicodedata.unidata_version}")
        return 77
    if text != written():
        print("out/document/columns_data.h is not what Unicode says: tests/unit/check_columns.py --update")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
