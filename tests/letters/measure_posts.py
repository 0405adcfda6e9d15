#!/usr/bin/env python3
"""How often `haggle read` finds the figures of real posts, misses them, or finds them wrong.

    measure_posts.py --haggle PATH --posts posts.jsonl [--labels tests/data/post_labels.jsonl] [--show wrong,missed] [--half built|held]

A post is a line {"id", "text"}; a label a line {"id", "offers": [{"company", "base", "sign_on_1", …, "ambiguous": […]}]},
by hand, without the post's words. Without --labels the posts carry their labels. Offers are matched by company, the final
round counts. Zero and nothing are alike. A field that the label calls ambiguous is not counted as missed, and any reading of
it is right. Wrong is a figure in the case that differs from the label, or that the label does not have. Posts of one template
(dup_group) count once. "half" tells posts that were read while the rules were written ("built") from the others ("held").
"""

import argparse
import json
import re
import subprocess
import sys

FIELDS = ("company", "level", "role", "location", "currency", "base", "sign_on_1", "sign_on_2", "relocation", "grant_units",
          "grant_value", "grant_price", "vesting", "bonus_percent", "bonus_amount")
CITIES = (("bangalore", "bengaluru", "banglore", "bengalore"), ("hyderabad", "hyd"), ("gurgaon", "gurugram"), ("nyc", "new york"), ("seattle", "seatle"),
          ("uk", "united kingdom"), ("vancouver", "vacouver"))
PRESETS = {"amazon": "5/15/40/40", "google": "38/32/20/10", "google_2022": "33/33/22/12", "airbnb": "35/30/20/15",
           "uber": "35/28/22/15"}
SECONDS = 20


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def plain(text):
    return re.sub(r"[^a-z0-9]", "", str(text).lower())


def amount(value):
    return float(value) if value not in (None, "", 0) else None


def figures(case, offer):
    """The fields of an offer of a case."""
    grant, stock = offer.get("grant", {}), offer.get("stock", {})
    sign_on = {}
    for place, entry in enumerate(offer.get("sign_on", []), 1):
        if isinstance(entry, dict):
            sign_on[entry["year"]] = entry["amount"]
        else:
            sign_on[place] = entry
    bonus = offer.get("bonus")
    vesting = grant.get("vesting")
    if isinstance(vesting, str):
        vesting = PRESETS.get(vesting, vesting)
    elif isinstance(vesting, dict):
        vesting = "/".join(year.rstrip("%") for year in vesting.get("years", []))
    return {"company": offer.get("company"), "level": offer.get("level"), "role": offer.get("role"),
            "location": offer.get("location"), "currency": offer.get("currency") or case.get("currency"),
            "base": amount(offer.get("base")), "sign_on_1": amount(sign_on.get(1)), "sign_on_2": amount(sign_on.get(2)),
            "relocation": amount(next((other["amount"] for other in offer.get("other", []) if other["name"] == "relocation"), None)),
            "grant_units": amount(grant.get("units")), "grant_value": amount(grant.get("value")),
            "grant_price": amount(grant.get("price") or stock.get("price")), "vesting": vesting,
            "bonus_percent": amount(bonus.rstrip("%")) if isinstance(bonus, str) else None,
            "bonus_amount": amount(bonus.get("amount")) if isinstance(bonus, dict) else None}


def same(field, found, label):
    if field == "location":
        words = [set(re.findall(r"[a-z]+", str(text).lower())) for text in (found, label)]
        for names in CITIES:
            for group in words:
                if any(name in " ".join(sorted(group)) or name in group for name in names):
                    group.add(names[0])
        return bool(words[0] & words[1])
    if field in ("company", "level", "role", "currency", "vesting"):
        a, b = plain(found), plain(label)
        return a == b or (field == "company" and (a.startswith(b) or b.startswith(a))) or \
            (field == "level" and a.lstrip("l") == b.lstrip("l"))
    return abs(float(found) - float(label)) < 0.005 * abs(float(label)) + 0.005


def score(case, label, report):
    """Counts of one post into report[field] = [right, missed, wrong]; a list of what was not right."""
    faults = []
    offers = [(figures(case, offer), offer) for offer in case.get("offers", [])]
    wanted = [offer for offer in label.get("offers", []) if offer.get("is_final", True)] if label.get("usable", True) else []
    left = list(offers)
    for offer in wanted:
        match = next((entry for entry in left if entry[0]["company"] and same("company", entry[0]["company"], offer.get("company") or "?")),
                     None)
        if match is None and len(wanted) == 1 and len(left) == 1 and not left[0][0]["company"]:
            match = left[0]
        if match is not None:
            left.remove(match)
        found = match[0] if match else {}
        ambiguous = set(offer.get("ambiguous") or [])
        for field in FIELDS:
            has, should = found.get(field), offer.get(field)
            should = None if should in (None, "", 0) else should
            if field == "bonus_amount" and has is None and should and found.get("bonus_percent") and offer.get("bonus_percent"):
                continue  # the same bonus, in percent
            if has is None and should is None:
                continue
            if has is None:
                if field not in ambiguous:
                    report[field][1] += 1
                    faults.append(("missed", offer.get("company"), field, None, should))
            elif field in ambiguous or (should is not None and same(field, has, should)):
                report[field][0] += 1
            else:
                report[field][2] += 1
                faults.append(("wrong", offer.get("company"), field, has, should))
    for found, _ in left:
        for field in FIELDS:
            if found.get(field) is not None:
                report[field][2] += 1
                faults.append(("wrong", found.get("company"), field, found[field], "no such offer"))
    return faults


def read_post(haggle, text):
    run = subprocess.run([haggle, "read", "-"], input=text.encode("utf-8", "surrogatepass"), capture_output=True, timeout=SECONDS, check=False)
    if run.returncode not in (0, 3):
        sys.exit(f"haggle read ended with {run.returncode}: {run.stderr.decode(errors='replace')}")
    return json.loads(run.stdout) if run.returncode == 0 else {}


def table(title, report):
    print(f"{title}\n{'field':16}{'right':>7}{'missed':>8}{'wrong':>7}{'found':>8}{'wrong':>8}")
    total = [sum(row[i] for row in report.values()) for i in range(3)]
    for field, (right, missed, wrong) in [*report.items(), ("all", tuple(total))]:
        there, given = right + missed, right + wrong
        found = f"{100 * right / there:.1f}%" if there else "-"
        bad = f"{100 * wrong / given:.2f}%" if given else "-"
        print(f"{field:16}{right:7}{missed:8}{wrong:7}{found:>8}{bad:>8}")
    print()


def main():
    parser = argparse.ArgumentParser(description="how well haggle read finds the figures of posts")
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--posts", required=True)
    parser.add_argument("--labels")
    parser.add_argument("--half", choices=("built", "held"))
    parser.add_argument("--titles", action="store_true", help="put a post's title above its text")
    parser.add_argument("--show", default="", help="wrong,missed: list them by post, field and figure")
    arguments = parser.parse_args()
    posts = {str(post["id"]): post for post in lines(arguments.posts)}
    labels = lines(arguments.labels) if arguments.labels else list(posts.values())
    halves = {}
    seen = set()
    for label in labels:
        post = posts.get(str(label["id"]))
        half = label.get("half", "built")
        if post is None or (arguments.half and half != arguments.half):
            continue
        group = label.get("dup_group")
        if group and group in seen:
            continue
        seen.add(group)
        report = halves.setdefault(half, {field: [0, 0, 0] for field in FIELDS})
        text = (post["title"] + "\n\n" if arguments.titles and post.get("title") else "") + post["text"]
        faults = score(read_post(arguments.haggle, text), label, report)
        for kind, company, field, has, should in faults:
            if kind in arguments.show:
                print(f"{label['id']} {kind}: {company} {field}: found {has}, label {should}")
    for half, report in halves.items():
        table("posts that were read while building" if half == "built" else "posts that were not looked at", report)


if __name__ == "__main__":
    main()
