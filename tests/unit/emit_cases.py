#!/usr/bin/env python3
"""Random cases for the round trip of test_case_write, one file, each ended by a line "%%"."""

import argparse
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "agreement"))
import generate  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description="write random cases into one file")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--cases", type=int, required=True)
    parser.add_argument("--to", required=True, metavar="FILE")
    options = parser.parse_args()
    with open(options.to, "w", encoding="utf-8") as file:
        for index in range(options.cases):
            file.write(generate.case_text(options.seed, index) + "%%\n")


if __name__ == "__main__":
    main()
