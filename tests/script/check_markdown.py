#!/usr/bin/env python3
"""The papers in Markdown, as a parser of it (cmark) renders them.

    check_markdown.py --haggle PATH

Of every example and case of this folder, and of one whose texts are full of Markdown: each message of the script must read,
line for line, as `counter --only` prints it, with as many lists and items; the note is one quote; nothing is nested, and no
link, picture, code or HTML comes of a text of the case. The same holds for the other commands' --format md.
"""
import argparse
import glob
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
PRIVATE = "Where each number comes from"
COMMANDS = (["evaluate"], ["stay"], ["counter"], ["check"], ["bands"], ["simulate", "--paths", "200"])

HOSTILE = {
    "note": "First line\n# heading\n- item\n1. one\n[a](http://x) ![b](y) <b>c</b> `d` ***e*** &amp; ~~f~~\n---\n> q\n```\ncode\n"
            "[ref]: http://x\n\n    indented\nx | y\n--- | ---\nend  ",
    "candidate": {"name": "- Ann *B* # <i>",
                  "contributions": ["- cut cost by 30 %", "* # led [x](y)", "1. shipped <script>alert(1)</script>\nnext line",
                                    "+ > quote ![i](j)"]},
    "people": {"recruiter": "Dana\nX", "team": "# Team | a\n|---|---|\n_under_ score_d"},
    "offers": [
        {"id": "a", "company": "Amazon", "role": "sde", "level": "L5", "location": "Seattle, WA", "status": "written",
         "base": 172000, "sign_on": [62000, 48000], "grant": {"units": 900, "price": 222.5}, "deadline": "2026-12-20"},
        {"id": "g", "company": "[G](http://g) <b>o</b> `o` ✅ ![x](y)|_z_", "base": 186000, "bonus": "15%", "sign_on": [40000],
         "grant": {"value": 200000, "price": 290, "vesting": "microsoft"}, "status": "written", "deadline": "2026-12-10"}],
    "assumptions": {"as_of": "2026-11-26"},
    "statements": {"may_name_rival": True, "can_show_rival": True, "first_choice": True},
    "rounds": [{"by": "company", "date": "2026-11-25", "base": 172000, "note": "1. *said*\n<b>so</b> [l](m)"}],
}


class Page(html.parser.HTMLParser):
    """What was rendered: sections by their heading, each with its lines, lists, items and quotes."""

    def __init__(self):
        super().__init__()
        self.sections, self.open, self.faults, self.pictures = [], [], [], 0
        self.start("")

    def start(self, title):
        self.sections.append({"title": title, "lines": [""], "ul": 0, "li": 0, "blockquote": 0})

    def handle_starttag(self, tag, attrs):
        if tag in ("h1", "h2"):
            self.start("")
        elif tag in ("a", "img", "ol", "h3", "h4", "h5", "h6", "code") and "pre" not in self.open:
            self.faults.append(f"<{tag}> in {self.sections[-1]['title']!r}")
        self.pictures += tag == "pre"
        if tag in ("ul", "blockquote") and ("li" in self.open or "blockquote" in self.open):
            self.faults.append(f"<{tag}> inside of another in {self.sections[-1]['title']!r}")
        if tag in self.sections[-1]:
            self.sections[-1][tag] += 1
        if tag in ("p", "li", "br"):
            self.sections[-1]["lines"].append("")
        if tag not in ("br", "hr", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag)]

    def handle_comment(self, data):
        self.faults.append(f"HTML of the case: <!--{data}-->")

    def handle_data(self, data):
        if self.open and self.open[-1] in ("h1", "h2"):
            self.sections[-1]["title"] += data
        else:
            parts = data.split("\n")
            self.sections[-1]["lines"][-1] += parts[0]
            for part in parts[1:]:          # a line end that is no break joins lines: the comparison then fails
                self.sections[-1]["lines"][-1] += " " + part if part else ""


def lines_of(text):
    return [re.sub(r"\s+", " ", line).strip() for line in text if line.strip()]


def plain(text):
    """Lines, lists and items of a message as it is printed."""
    lines = text.splitlines()
    lists, within = 0, False
    for line in lines:
        item = line.startswith("- ")
        lists += item and not within
        within = item or (within and not line.strip())
    return (lines_of(line[2:] if line.startswith("- ") else line for line in lines), lists,
            sum(line.startswith("- ") for line in lines))


def names_by_title():
    """The messages of the script as the program lists them: title -> name."""
    with open(os.path.join(TOP, "out/script/script.c"), encoding="utf-8") as file:
        rows = re.findall(r'^    \{"(\w+)", "([^"]+)", "', file.read(), re.M)
    return {title: name for name, title in rows}


class Check:
    def __init__(self, haggle):
        self.haggle, self.wrong, self.papers = os.path.abspath(haggle), 0, 0

    def complain(self, where, what):
        self.wrong += 1
        print(f"{where}: {what}")

    def run(self, *words, also=(0,)):
        done = subprocess.run([self.haggle, *words], capture_output=True, text=True, check=False, cwd=TOP, timeout=60)
        return done.stdout if done.returncode in also else ""

    def page(self, where, markdown):
        page = Page()
        page.feed(subprocess.run(["cmark"], input=markdown, capture_output=True, text=True, check=True).stdout)
        if page.pictures != len(re.findall(r"^`{3,}$", markdown, re.M)) / 2:
            self.complain(where, f"{page.pictures} pictures")
        for fault in page.faults:
            self.complain(where, fault)
        self.papers += 1
        return page

    def check_script(self, path, names):
        where = f"{os.path.basename(path)}: script"
        markdown = self.run("counter", path, "--script", "-")
        if not markdown:
            self.complain(where, "none is printed")
            return
        page = self.page(where, markdown)
        with open(os.path.join(TOP, path), encoding="utf-8") as file:
            note = json.load(file).get("note", "")
        head, *sections = [section for section in page.sections if section["title"]]
        if head["blockquote"] != (note != "") or lines_of(head["lines"]) != lines_of(note.splitlines()):
            self.complain(where, f"the note reads {head['lines']}")
        for section in sections:
            if section["title"] == PRIVATE:
                continue
            lines = lines_of(section["lines"])[1:]  # when to use it
            name = names.get(section["title"])
            message = plain(self.run("counter", path, "--only", name)) if name else None
            if (lines, section["ul"], section["li"]) != message:
                self.complain(where, f"{section['title']!r} reads {lines}, {section['ul']} lists, {section['li']} items; "
                                     f"expected {message}")

    def check_command(self, path, words):
        where = f"{os.path.basename(path)}: {words[0]}"
        markdown = self.run(*words, path, "--format", "md", also=(0, 1))
        if not markdown:
            return
        page = self.page(where, markdown)
        text = [line for line in markdown.splitlines() if re.match(r"##? ", line)]
        titles = [section["title"] for section in page.sections if section["title"]]
        if len(text) != len(titles):
            self.complain(where, f"{len(text)} headings are written, {len(titles)} are read")
        if words == ["counter"]:
            said = [section for section in page.sections if section["title"].startswith("What to say now (--only ")]
            for section in said:
                name = section["title"].rpartition(" ")[2].rstrip(")")
                if (lines_of(section["lines"]), section["ul"], section["li"]) != plain(self.run("counter", path, "--only", name)):
                    self.complain(where, f"the message {name} reads {section['lines']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    check = Check(parser.parse_args().haggle)
    names = names_by_title()
    cases = sorted(glob.glob("scenarios/examples/*.json", root_dir=TOP) + glob.glob("tests/script/cases/*.json", root_dir=TOP))
    with tempfile.TemporaryDirectory() as folder:
        hostile = os.path.join(folder, "hostile.json")
        with open(hostile, "w", encoding="utf-8") as file:
            json.dump(HOSTILE, file)
        asked = os.path.join(folder, "hostile-before.json")
        with open(asked, "w", encoding="utf-8") as file:
            json.dump({key: value for key, value in HOSTILE.items() if key != "rounds"}, file)
        for path in cases + [hostile, asked]:
            check.check_script(path, names)
        for path in cases[::4] + [hostile, asked]:
            for words in COMMANDS:
                check.check_command(path, words)
    print(f"{check.papers} papers: {check.wrong} wrong")
    return check.wrong > 0


if __name__ == "__main__":
    sys.exit(main())
