#!/usr/bin/env python3
"""Writes the records of a made-up desk and every figure of the KPI catalogue of them, computed here from the definitions and not from the library's formulas.

usage: python3 tests/tools/kpi-figures.py > tests/Msp.Domain.Tests/Kpis/kpi-figures.txt      (Python 3.11 or later, standard library only)

Lines, fields separated by a blank:
  record KIND ID NAME=VALUE..           a value is yes, no, an instant (2026-03-05T12:00:00Z), a length of time (90s), money (12.50EUR), a number, or else a text
  figure CODE NUMERATOR DENOMINATOR VALUE SCOPE     of March 2026 in Berlin, read at READ; times of the sums in seconds; twelve decimals, halves to even
"""
import math
import random
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from zoneinfo import ZoneInfo

BERLIN, UTC = ZoneInfo("Europe/Berlin"), timezone.utc
START, END = (datetime(2026, month, 1, tzinfo=BERLIN).astimezone(UTC) for month in (3, 4))
READ = datetime(2026, 4, 5, 6, tzinfo=UTC)
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
draw = random.Random(20260401)
desk = []


def add(kind, **facts):
    desk.append(dict({name: value for name, value in facts.items() if value is not None}, kind=kind, id=f"{kind}-{len(desk)}"))


def chance(part):
    return draw.random() < part or None


def some(first, last):
    return first + SECOND * draw.randrange(int((last - first).total_seconds()))


def tickets():
    edges = [START, START - SECOND, END, END - SECOND, END - 30 * DAY, END - 30 * DAY - SECOND]
    for number in range(220):
        opened = edges[number] if number < len(edges) else some(datetime(2026, 1, 25, tzinfo=UTC), datetime(2026, 4, 4, tzinfo=UTC))
        resolved = opened + SECOND * draw.randrange(600, 40 * 86400) if chance(0.75) else None
        if number in (20, 21): resolved = READ - 14 * DAY + (number - 20) * SECOND
        reopened = resolved + draw.choice([DAY, 14 * DAY, 14 * DAY + SECOND, 20 * DAY]) if resolved and chance(0.3) else None
        replied, acknowledged = opened + SECOND * draw.randrange(60, 9000), opened + SECOND * draw.randrange(60, 7200)
        began, detected = opened - SECOND * draw.randrange(0, 9000) if chance(0.6) else None, opened - SECOND * draw.randrange(0, 60) if chance(0.5) else None
        if began and detected and detected < began: detected = began
        reported = draw.choice([None, opened, detected, opened - 90 * SECOND])
        groups = draw.choice([0, 0, 0, 1, 1, 2, 3])
        add("ticket", type=draw.choice(["incident", "incident", "incident", "request", None]), opened=opened, resolved=resolved, closed=resolved and resolved + DAY * draw.randrange(3),
            resolutionTime=resolved and SECOND * draw.randrange(300, 200000), reopened=reopened, reopenedForNewMatter=reopened and chance(0.2),
            acknowledged=chance(0.9) and acknowledged, acknowledgedByMachine=chance(0.2), firstReply=chance(0.9) and replied, firstReplyByMachine=chance(0.1),
            responseTime=SECOND * draw.randrange(60, 30000), began=began, detected=detected, reported=reported, resolvedOnFirstContact=chance(0.5), beyondFirstLevel=chance(0.2),
            customerReplies=draw.randrange(3), resolvedAtFirstLevel=chance(0.7), escalated=chance(0.25), groupChanges=groups, knownProblem=chance(0.15),
            configurationItem=chance(0.7) and "server", documentationCurrent=chance(0.6), cancelled=chance(0.03), duplicate=chance(0.03), spam=chance(0.02), merged=chance(0.03), test=chance(0.02))


def the_rest():
    first, last = datetime(2026, 2, 20, tzinfo=UTC), datetime(2026, 4, 4, tzinfo=UTC)
    for _ in range(60):
        met, decided = draw.random() < 0.8, some(first, last)
        add("target", met=met, missed=not met, decided=decided, stopped=decided + draw.choice([0, 9]) * DAY if met or chance(0.6) else None,
            overrun=Fraction(0) if met else Fraction(draw.randrange(1, 300), 100), excluded=chance(0.1))
        add("update", answered=some(first, last), responseTime=SECOND * draw.randrange(60, 90000), pending=chance(0.2))
        add("alert", closed=some(first, last), acted=chance(0.4), maintenance=chance(0.1))
        add("occurrence", due=some(first, last), doneInTime=chance(0.8), checked=chance(0.8), skippedWithApproval=chance(0.1))
        add("backupJob", scheduled=some(first, last), succeeded=chance(0.9))
        sent = draw.choice([READ - 14 * DAY, READ - 14 * DAY + SECOND, some(first, last), some(first, last), some(first, last)])
        answered = sent + draw.choice([DAY, DAY, 14 * DAY, 14 * DAY + SECOND]) if chance(0.6) else None
        add("survey", instrument="csat", version="one", purpose="transactional", sent=sent, answered=answered, rating=answered and draw.randrange(1, 6),
            ticket=draw.choice([None, None, None, "T1", "T2", "T3"]), bounced=chance(0.1), duplicate=chance(0.05), test=chance(0.05))
        for instrument, purpose, lowest, highest in [("csat", "relationship", 1, 5), ("smiley", "transactional", 1, 3), ("nps", "relationship", 0, 10),
                                                     ("nps", "transactional", 0, 10), ("ces-7", "transactional", 1, 7), ("ces-5", "transactional", 1, 5)]:
            if chance(0.4): add("survey", instrument=instrument, version="one", purpose=purpose, sent=first, answered=some(first, last), rating=draw.randrange(lowest, highest + 1))
    for number in range(30):
        seen, missing = END - DAY * draw.choice([0, 1, 30, 31]), END - DAY * draw.choice([1, 14, 15, 40])
        add("device", inScope=chance(0.9), lastSeen=chance(0.95) and seen, missingSince=chance(0.4) and missing)
        good, restored = END - draw.choice([HOUR, 24 * HOUR, 24 * HOUR + SECOND, 90 * HOUR]), END - draw.choice([DAY, 92 * DAY, 92 * DAY + SECOND])
        add("workload", protect=chance(0.9), rpo=draw.choice([24, 48]) * HOUR, lastGood=chance(0.9) and good, lastRestore=chance(0.6) and restored)
        add("standard", weight=draw.randrange(1, 6), answer=Fraction(draw.randrange(3), 2), notApplicable=chance(0.1))
        implemented = READ - 7 * DAY + number * SECOND if number < 2 else some(first, last)
        add("change", implemented=implemented, causedIncident=chance(0.1), rolledBack=chance(0.1), leftWindow=chance(0.1), cancelled=chance(0.1))
        add("outage", restored=some(first, last), downtime=SECOND * draw.randrange(60, 50000), planned=chance(0.2))
    for number in range(8):
        began = START if number < 6 else START - SECOND if number == 6 else END
        hours = draw.randrange(80, 160)
        add("month", began=began, clientHours=hours - 30, availableHours=hours, proactiveHours=draw.randrange(10, 40), hours=hours, revenue=money(), cost=money(), tickets=draw.randrange(20, 90),
            created=draw.randrange(20, 90), resolved=draw.randrange(20, 90), reactiveTickets=draw.randrange(20, 90), endpoints=draw.randrange(60, 200))
        add("service", began=began, agreed=720 * HOUR, up=720 * HOUR - SECOND * draw.randrange(20000))
        add("onCallWeek", began=began, pages=draw.randrange(9), interruptedNights=draw.randrange(5))


class Euro(Fraction):
    pass


def money():
    return Euro(draw.randrange(100000, 900000), 100)


# What the definitions say, in plain Python over the records.

def of(kind, *without, within=None, matured=timedelta(0)):
    """The records of a kind without what never counts, of the month by an instant of theirs, long enough ago."""
    for one in desk:
        if one["kind"] != kind or any(name in one for name in without): continue
        if within and not (within in one and START <= one[within] < END and one[within] + matured <= READ): continue
        yield one


NOT_REAL = ("cancelled", "duplicate", "spam", "merged", "test")


def real(within=None, **more):
    return of("ticket", *NOT_REAL, within=within, **more)


def incidents(within=None, without=()):
    return (one for one in of("ticket", *NOT_REAL, *without, within=within) if one.get("type") == "incident")


def number(value):
    return Fraction(int(value.total_seconds())) if isinstance(value, timedelta) else Fraction(value)


def share(items, holds):
    items = list(items)
    return sum(1 for one in items if holds(one)), len(items), 100


def mean(quantities, unit=1):
    quantities = [number(quantity) for quantity in quantities]
    return sum(quantities), len(quantities), Fraction(1, unit)


def rank(quantities, percent, unit):
    quantities = sorted(quantities)
    return number(quantities[math.ceil(len(quantities) * percent / 100) - 1]), 1, Fraction(1, unit)


def sums(items, top, bottom, times):
    items = list(items)
    return sum(number(top(one)) for one in items), sum(number(bottom(one)) for one in items), times


def answers(instrument, purpose):
    """The last answer about a ticket counts; without a ticket all do."""
    given = [one for one in of("survey", "duplicate", "test", within="answered") if (one["instrument"], one["purpose"]) == (instrument, purpose)]
    last = {one["ticket"]: one["id"] for one in sorted(given, key=lambda one: (one["answered"], one["id"])) if "ticket" in one}
    return [one for one in given if "ticket" not in one or last[one["ticket"]] == one["id"]]


def promoters(purpose):
    ratings = [one["rating"] for one in answers("nps", purpose)]
    return sum(rating >= 9 for rating in ratings) - sum(rating <= 6 for rating in ratings), len(ratings), 100


def still_open():
    return [one for one in real() if one["opened"] < END and ("closed" not in one or one["closed"] >= END)]


def found_first(one):
    return "detected" in one and ("reported" not in one or one["detected"] < one["reported"])


def patched(one):
    return "lastSeen" in one and END - one["lastSeen"] <= 30 * DAY and ("missingSince" not in one or END - one["missingSince"] <= 14 * DAY)


def within_14_days(one, name, since):
    return name in one and one[name] - one[since] <= 14 * DAY


def figures():
    targets = lambda key: of("target", "excluded", within=key)
    missed = [one for one in targets("decided") if one["missed"]]
    replies = [one["responseTime"] for one in of("ticket", *NOT_REAL, "firstReplyByMachine", within="firstReply")]
    solved = [one["resolutionTime"] for one in incidents("resolved")]
    ages = [END - one["opened"] for one in still_open()]
    months = list(of("month", within="began"))
    weeks = list(of("onCallWeek", within="began"))
    workloads = list(of("workload"))
    protected = [one for one in workloads if "protect" in one]
    first_level = [one for one in real("resolved") if "beyondFirstLevel" not in one]
    total = lambda top, bottom, times=1: sums(months, lambda one: one[top], lambda one: one[bottom], times)
    rated = lambda instrument, purpose, good: share(answers(instrument, purpose), lambda one: good(one["rating"]))
    mark = lambda instrument: mean(one["rating"] for one in answers(instrument, "transactional"))
    sent = [one for one in of("survey", "bounced", "duplicate", "test", within="sent", matured=14 * DAY) if (one["instrument"], one["purpose"]) == ("csat", "transactional")]
    return {
        "sla-compliance": share(targets("decided"), lambda one: one["met"]),
        "sla-classic": share(targets("stopped"), lambda one: one["met"]),
        "breach-overrun": mean(one["overrun"] for one in missed),
        "mtta": mean((one["acknowledged"] - one["opened"] for one in of("ticket", *NOT_REAL, "acknowledgedByMachine", within="acknowledged")), 60),
        "first-response-median": rank(replies, 50, 3600),
        "first-response-p90": rank(replies, 90, 3600),
        "next-response-p90": rank([one["responseTime"] for one in of("update", "pending", within="answered")], 90, 3600),
        "mttr": mean(solved, 3600),
        "mttr-median": rank(solved, 50, 3600),
        "mttr-p90": rank(solved, 90, 3600),
        "mtrs": mean((one["downtime"] for one in of("outage", "planned", within="restored")), 3600),
        "mttd": mean((one["detected"] - one["began"] for one in incidents("detected") if "began" in one), 60),
        "detected-first": share((one for one in incidents("opened") if "detected" in one or "reported" in one), found_first),
        "fcr-gross": share(real("opened"), lambda one: "resolvedOnFirstContact" in one),
        "fcr-net": share((one for one in real("opened") if "beyondFirstLevel" not in one), lambda one: "resolvedOnFirstContact" in one),
        "fcr-no-reply": share(real("resolved"), lambda one: one["customerReplies"] == 0),
        "flr": share(first_level, lambda one: "resolvedAtFirstLevel" in one and "escalated" not in one),
        "escalation-rate": share(real("resolved"), lambda one: "escalated" in one),
        "reassignments": mean(one["groupChanges"] for one in real("resolved")),
        "bounced": share(real("resolved"), lambda one: one["groupChanges"] > 1),
        "reopen-rate": share(real("resolved", matured=14 * DAY), lambda one: within_14_days(one, "reopened", "resolved") and "reopenedForNewMatter" not in one),
        "recurring-problems": share(incidents("opened"), lambda one: "knownProblem" in one),
        "documentation-current": share((one for one in real("opened") if "configurationItem" in one), lambda one: "documentationCurrent" in one),
        "backlog": (len(still_open()), 1, 1),
        "backlog-age-median": rank(ages, 50, 86400),
        "backlog-age-p90": rank(ages, 90, 86400),
        "backlog-over-30-days": share(still_open(), lambda one: END - one["opened"] > 30 * DAY),
        "closure-ratio": total("resolved", "created"),
        "tickets-per-endpoint": total("reactiveTickets", "endpoints"),
        "availability": sums(of("service", within="began"), lambda one: one["up"], lambda one: one["agreed"], 100),
        "noise-ratio": share(of("alert", "maintenance", within="closed"), lambda one: "acted" not in one),
        "proactive-completion": share(of("occurrence", "skippedWithApproval", within="due"), lambda one: "doneInTime" in one and "checked" in one),
        "proactive-share": total("proactiveHours", "hours", 100),
        "patch-compliance": share((one for one in of("device") if "inScope" in one), patched),
        "backup-jobs": share(of("backupJob", within="scheduled"), lambda one: "succeeded" in one),
        "backup-coverage": share(protected, lambda one: "lastGood" in one and END - one["lastGood"] <= one["rpo"]),
        "restore-coverage": share(protected, lambda one: "lastRestore" in one and END - one["lastRestore"] <= 92 * DAY),
        "standards-alignment": sums(of("standard", "notApplicable"), lambda one: one["weight"] * one["answer"], lambda one: one["weight"], 100),
        "change-success": share(of("change", "cancelled", within="implemented", matured=7 * DAY), lambda one: not {"causedIncident", "rolledBack", "leftWindow"} & set(one)),
        "on-call-pages": mean(one["pages"] for one in weeks),
        "on-call-worst": (max(one["interruptedNights"] for one in weeks), 1, 1),
        "csat": rated("csat", "transactional", lambda rating: rating in (4, 5)),
        "csat-mean": mark("csat"),
        "csat-smiley": rated("smiley", "transactional", lambda rating: rating == 3),
        "csat-relationship": rated("csat", "relationship", lambda rating: rating in (4, 5)),
        "nps": promoters("relationship"),
        "nps-transactional": promoters("transactional"),
        "ces-7": mark("ces-7"),
        "ces-7-easy": rated("ces-7", "transactional", lambda rating: rating in (5, 6, 7)),
        "ces-5": mark("ces-5"),
        "response-rate": share(sent, lambda one: within_14_days(one, "answered", "sent")),
        "utilisation": total("clientHours", "availableHours", 100),
        "effective-rate": total("revenue", "hours"),
        "margin": sums(months, lambda one: one["revenue"] - one["cost"], lambda one: one["revenue"], 100),
        "cost-per-ticket": total("cost", "tickets"),
    }


def told(value):
    if value is True or value is False: return "yes" if value else "no"
    if isinstance(value, datetime): return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, timedelta): return f"{int(value.total_seconds())}s"
    if isinstance(value, Euro): return f"{float(value):.2f}EUR"
    return decimals(value) if isinstance(value, Fraction) else str(value)


def decimals(value):
    scaled = round(Fraction(value) * 10**12)
    text = f"{abs(scaled) // 10**12}.{abs(scaled) % 10**12:012}".rstrip("0").rstrip(".")
    return f"-{text}" if scaled < 0 else text


tickets()
the_rest()
for one in desk:
    print("record", one["kind"], one["id"], *(f"{name}={told(value)}" for name, value in one.items() if name not in ("kind", "id")))
for code, (top, bottom, times) in figures().items():
    scope = "instrument = 'csat' and purpose = 'transactional'" if code == "response-rate" else "all"
    print("figure", code, decimals(top), decimals(bottom), decimals(Fraction(top) * times / bottom), scope)
