#!/usr/bin/env python3
"""`haggle batch` over ten million lines: the rate, and that memory stays where it was. By hand, not part of the tests.

    endure_batch.py --haggle PATH [--lines N] [--threads N]

prints a row each tenth of the way: lines answered, lines a second, resident memory and its peak. Linux alone. The exit
status is 1 when the number of answers is wrong, or the peak grows by more than 2 MB after the first tenth.
"""

import argparse
import os
import re
import subprocess
import sys
import threading
import time

LINE = (b'{"offers": [{"company": "Amazon", "level": "L5", "base": 175000, "sign_on": [75000, 60000], '
        b'"grant": {"units": 1400, "price": 222.50}}]}\n')
BLOCK = 1000


def feed(process, lines):
    for _ in range(lines // BLOCK):
        process.stdin.write(LINE * BLOCK)
    process.stdin.close()


def memory_of(process):
    """Resident memory and its peak, in KB."""
    with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
        text = file.read()
    return tuple(int(found.group(1)) if (found := re.search(rf"{name}:\s*(\d+) kB", text)) else 0
                 for name in ("VmRSS", "VmHWM"))


def main():
    parser = argparse.ArgumentParser(description="batch over very many lines")
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--lines", type=int, default=10_000_000)
    parser.add_argument("--threads", default=str(os.cpu_count()))
    options = parser.parse_args()
    lines = options.lines // BLOCK * BLOCK
    process = subprocess.Popen([options.haggle, "batch", "--threads", options.threads], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    threading.Thread(target=feed, args=(process, lines), daemon=True).start()
    started, answers, first_peak, last_peak, step = time.monotonic(), 0, 0, 0, max(BLOCK, lines // 10)
    while chunk := process.stdout.read(1 << 16):
        before, answers = answers, answers + chunk.count(b"\n")
        if before // step != answers // step and process.poll() is None:
            resident, peak = memory_of(process)
            first_peak, last_peak = first_peak or peak, peak or last_peak
            print(f"{answers:12,} lines {answers / (time.monotonic() - started):10,.0f} a second "
                  f"{resident:8,} KB, at most {peak:8,} KB", flush=True)
    status = process.wait()
    print(f"{answers:,} answers to {lines:,} lines, status {status}")
    return 0 if answers == lines and status == 0 and last_peak <= first_peak + 2048 else 1


if __name__ == "__main__":
    sys.exit(main())
