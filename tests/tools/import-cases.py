#!/usr/bin/env python3
"""Turns a folder of conformance case files (calendar-*.json, sla-*.json) into the compact texts that the tests read.

usage: python3 tests/tools/import-cases.py FOLDER          (Python 3.11 or later, standard library only)

Writes tests/Msp.Domain.Sla.Tests/Cases/{calendar,sla}-cases.txt. A case keeps its id and the source it was asserted in. The texts:

  source WHERE                                  holds for the cases that follow
  calendar ZONE; mon-fri 09:00-17:00; ...       likewise; parts: DAYS WINDOWS, holiday DATES, special DATE WINDOWS|closed, break DATE WINDOWS, holiday beats special
  ID op START [END|DURATION] [landing] = EXPECTED

  case ID PROFILE TITLE                         a service-level case: its targets, events, questions and answers follow
  targets firstResponse=PT1H resolution=PT4H [days=endOfDay] [pauses.periodicUpdate=credit]
  calendar ...
  INSTANT event [by=staff] [initiallyPaused] [firstResponse=PT2H] [calendar ...]
  ? INSTANT target [offset] fields = dueAt=... breached=true
"""
import glob
import json
import os
import sys

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def windows(pairs):
    return ",".join(f"{a}-{b}" for a, b in pairs) or "closed"


def calendar(c):
    known = {"timezone", "weekly", "holidays", "exceptions", "breaks", "holidayBeatsException"}
    assert set(c) <= known, set(c) - known
    parts, day = [c["timezone"]], 0
    week = [windows(c["weekly"].get(name, [])) for name in DAYS]
    while day < 7:
        last = day
        while last < 6 and week[last + 1] == week[day]:
            last += 1
        if week[day] != "closed":
            parts.append((DAYS[day] if day == last else f"{DAYS[day]}-{DAYS[last]}") + " " + week[day])
        day = last + 1
    if c.get("holidays"):
        parts.append("holiday " + " ".join(c["holidays"]))
    parts += [f"special {date} {windows(w)}" for date, w in c.get("exceptions", {}).items()]
    parts += [f"break {date} {windows(w)}" for date, w in c.get("breaks", {}).items()]
    if c.get("holidayBeatsException"):
        parts.append("holiday beats special")
    return "; ".join(parts)


def value(v):
    return "true" if v is True else "false" if v is False else "null" if v is None else str(v)


def load(folder, pattern):
    for path in sorted(glob.glob(os.path.join(folder, pattern))):
        with open(path, encoding="utf-8") as file:
            yield from json.load(file)


def calendar_lines(folder):
    source = shown = None
    for case in load(folder, "calendar-*.json"):
        i = case["input"]
        assert set(i) <= {"calendar", "op", "start", "end", "duration", "landing"}, case["id"]
        if case["source"] != source:
            source = case["source"]
            yield f"source {source}"
        text = calendar(i["calendar"])
        if text != shown:
            shown = text
            yield f"calendar {text}"
        yield " ".join([case["id"], i["op"], i["start"]] + [i[k] for k in ("end", "duration", "landing") if k in i] + ["=", value(case["expected"])])


def event(e):
    known = {"at", "type", "by", "initiallyPaused", "newTargets", "newCalendar"}
    assert set(e) <= known, set(e) - known
    words = [e["at"], e["type"]]
    if "by" in e:
        words.append(f"by={e['by']}")
    if e.get("initiallyPaused"):
        words.append("initiallyPaused")
    words += [f"{k}={v}" for k, v in e.get("newTargets", {}).items()]
    if "newCalendar" in e:
        words.append("calendar " + calendar(e["newCalendar"]))
    return " ".join(words)


def sla_lines(folder):
    source = None
    for case in load(folder, "sla-*.json"):
        i = case["input"]
        assert set(i) <= {"profile", "calendar", "targets", "events", "ask", "dayTargets", "pauses"}, case["id"]
        if case["source"] != source:
            source = case["source"]
            yield f"source {source}"
        yield f"case {case['id']} {i['profile']} {case['title']}"
        words = [f"{k}={v}" for k, v in i["targets"].items()] + ([f"days={i['dayTargets']}"] if "dayTargets" in i else []) + [f"pauses.{k}={v}" for k, v in i.get("pauses", {}).items()]
        yield "targets " + " ".join(words)
        yield "calendar " + calendar(i["calendar"])
        yield from (event(e) for e in i["events"])
        for ask, expected in zip(i["ask"], case["expected"], strict=True):
            assert set(ask) <= {"asOf", "target", "fields", "escalationOffset"} and set(ask["fields"]) == set(expected), case["id"]
            yield " ".join(["?", ask["asOf"], ask["target"]] + ([ask["escalationOffset"]] if "escalationOffset" in ask else []) + ["="] + [f"{k}={value(v)}" for k, v in expected.items()])


def main():
    target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Msp.Domain.Sla.Tests", "Cases")
    for name, lines in (("calendar-cases.txt", calendar_lines(sys.argv[1])), ("sla-cases.txt", sla_lines(sys.argv[1]))):
        with open(os.path.join(target, name), "w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main()
