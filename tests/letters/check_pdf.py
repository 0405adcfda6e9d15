#!/usr/bin/env python3
"""Letters as PDF: through the pdftotext on the PATH, and what is said where there is none, or where it finds no text.

    check_pdf.py --haggle PATH

The programs named pdftotext that this test puts on the PATH are its own: one gives a letter, one nothing, one fails. Where the
real one is installed, it reads a PDF that is written here.
"""

import argparse
import os
import shutil
import stat
import subprocess
import sys
import tempfile

LINES = ("Company: Amazon", "Base salary: $160,000", "Sign-on: $60,000 year 1, $45,000 year 2", "RSUs: 700 at $222.50")


def pdf():
    """A PDF of one page with those lines."""
    text = "BT /F1 12 Tf 72 720 Td " + " ".join(f"({line}) Tj 0 -20 Td" for line in LINES) + " ET"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
               f"<< /Length {len(text)} >>\nstream\n{text}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n").encode("ascii")


def program(folder, body):
    """A folder with a pdftotext that runs these lines of shell; none where body is None."""
    os.makedirs(folder)
    if body is not None:
        path = os.path.join(folder, "pdftotext")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\n{body}\n")
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
    return folder


def main():
    parser = argparse.ArgumentParser(description="letters as PDF")
    parser.add_argument("--haggle", required=True)
    haggle = os.path.abspath(parser.parse_args().haggle)
    letter = "; ".join(f"echo '{line}'" for line in LINES)
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "letter.pdf")
        with open(path, "wb") as file:
            file.write(pdf())
        real = shutil.which("pdftotext")
        rows = [("gives a letter", f"cat >/dev/null; {letter}", 0, '"base": 160000'),
                ("is not installed", None, 4, "which is not installed"),
                ("finds no text", "cat >/dev/null", 3, "holds pictures and no text"),
                ("fails", "exit 1", 3, "could not read this PDF")]
        for number, (name, body, status, words) in enumerate(rows):
            place = program(os.path.join(folder, str(number)), body)
            for source in (path, "-"):
                with open(path, "rb") as file:
                    done = subprocess.run([haggle, "read", source], stdin=file, capture_output=True, check=False, timeout=20,
                                          env={"PATH": place if body is None else f"{place}:/bin:/usr/bin"})
                said = (done.stdout + done.stderr).decode()
                if done.returncode != status or words not in said:
                    bad += 1
                    print(f"pdftotext {name}, {source}: status {done.returncode}, {said}")
        if real:
            done = subprocess.run([haggle, "read", path], capture_output=True, check=False, timeout=20)
            if done.returncode != 0 or b'"units": 700' not in done.stdout:
                bad += 1
                print(f"a PDF through {real}: status {done.returncode}, {done.stderr.decode()}")
    print(f"{bad} wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
