#!/usr/bin/env python3
"""Verifies a ledger file (JSON lines, see docs/ticket-replay.md) on its own: python3 docs/verify/ledger.py FILE...

Nothing but the lines themselves is used: no calendar, no time-zone database, no engine. Times are whole nanoseconds.
Prints every fault with its line and ends with 1 when there is one; otherwise counts what was verified and ends with 0.
"""
import datetime
import json
import re
import sys

INSTANT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z")
LATE = ("overdue", "breached")


def ns(text):
    """Nanoseconds since 1970-01-01T00:00Z, or None for null."""
    if text is None:
        return None
    match = INSTANT.fullmatch(text)
    if not match:
        raise ValueError(f"not an instant: {text!r}")
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    days = datetime.date(year, month, day).toordinal() - 719163
    return ((days * 24 + hour) * 60 + minute) * 60_000_000_000 + second * 1_000_000_000 + int((match[7] or "0").ljust(9, "0"))


def faults(entry):
    """Yields what is wrong with one ledger, in words."""
    start, stop, due, as_of = (ns(entry[key]) for key in ("started_at", "stopped_at", "due_at", "as_of"))
    decided, standing = ns(entry["decided_at"]), ns(entry["standing_breach_at"])
    began = ns(entry["episode_started_at"])
    spans, grain, limit, spent = entry["spans"], entry["grain_ns"], entry["limit_ns"], entry["spent_ns"]
    clock_time = {"clock time": True, "working time": False}[entry["counts"]]
    phase, verdict = entry["phase"], entry["verdict"]
    times = [(ns(span["from"]), ns(span["to"])) for span in spans]

    # The spans tile the time from the start to the reading.
    if start is None or not times:
        if times or (start is not None and start != as_of):
            yield "a clock that has started has spans, and one that has not has none"
        times = times or [(as_of, as_of)] if start is None else times or [(start, start)]
    elif times[0][0] != start:
        yield f"spans[0] begins at {spans[0]['from']}, the clock at {entry['started_at']}"
    if times[-1][1] != as_of:
        yield f"the last span ends {as_of - times[-1][1]} ns before the reading at {entry['as_of']}"
    for number, (begin, end) in enumerate(times[:len(spans)]):
        if end <= begin:
            yield f"spans[{number}] does not end after it begins"
        if number and begin != times[number - 1][1]:
            yield f"spans[{number}] begins {begin - times[number - 1][1]} ns after spans[{number - 1}] ends"

    # Each span counts when its two causes say so, and counts as long as it is.
    counted = credited = 0
    waits, halted = {}, [0, 0]
    for number, (span, (begin, end)) in enumerate(zip(spans, times)):
        if span["clock"] not in ("counting", "waiting", "stopped"):
            yield f"spans[{number}] has an unknown cause {span['clock']!r}"
        runs = span["clock"] == "counting" or (span["clock"] == "waiting" and not span["credited"])
        measured = end - begin if span["open"] or clock_time else 0
        if span["counts"] != (runs and (span["open"] or clock_time)):
            yield f"spans[{number}] counts: {span['counts']}, although the clock is {span['clock']} and the calendar {'open' if span['open'] else 'closed'}"
        if span["counted_ns"] != (end - begin if span["counts"] else 0):
            yield f"spans[{number}] counts {span['counted_ns']} ns, not {end - begin if span['counts'] else 0}"
        counted += span["counted_ns"]
        if span["clock"] != "counting":
            credited += measured if span.get("credited") else 0
            total = waits.setdefault((span["for"], span["credited"]), [0, 0]) if span["clock"] == "waiting" else halted
            total[0] += end - begin if span["open"] else 0
            total[1] += end - begin

    # The sums are the reading's numbers.
    if counted - counted % grain != spent:
        yield f"the spans count {counted} ns, the reading says {spent}"
    if credited != entry["credited_ns"]:
        yield f"the credited waits make {credited} ns, the reading says {entry['credited_ns']}"
    if {(wait["for"], wait["credited"]): [wait["open_ns"], wait["all_ns"]] for wait in entry["waits"]} != waits:
        yield f"the waits make {waits}, the reading says {entry['waits']}"
    if [entry["stopped"]["open_ns"], entry["stopped"]["all_ns"]] != halted:
        yield f"the stopped spans make {halted}, the reading says {entry['stopped']}"
    if entry["remaining_ns"] != (None if limit is None else limit - spent):
        yield f"remaining is limit - spent, not {entry['remaining_ns']}"
    if entry["overrun_ns"] != (0 if limit is None else max(0, spent - limit)):
        yield f"overrun is spent beyond the limit, not {entry['overrun_ns']}"

    # Phase and stop agree with the spans.
    last = spans[-1] if spans else None
    ended = next((times[number][0] for number in range(len(spans)) if all(span["clock"] == "stopped" for span in spans[number:])), as_of)
    if stop is not None and ended != stop:
        yield f"the clock stops for good at {ended}, the reading says {stop}"
    if (stop is not None) != (phase in ("stopped", "cancelled")):
        yield f"a clock that is {phase} {'has' if stop is not None else 'has no'} stop"
    # An event at the very instant of the reading changes the phase without a span to show for it.
    if stop is None and last and not entry["event_at_as_of"] and phase != ("paused" if last["clock"] == "waiting" and last["credited"] else "running"):
        yield f"the clock is {phase}, the last span {last['clock']}"

    if began != as_of and not entry["terms_changed"] and all(begin != began for begin, _ in times):
        yield "no span begins where the episode began"

    # The verdict follows from stop (or else the reading) and due; the due from the limit.
    if limit is None:
        if verdict != "none":
            yield f"without a limit there is no verdict {verdict}"
    elif standing is None:
        allowed = {"stopped": ("met", "breached"), "cancelled": ("none", "breached")}.get(phase, ("open", "overdue"))
        if verdict not in allowed + ("indeterminate",):
            yield f"a clock that is {phase} is not {verdict}"
        moment = stop if stop is not None else as_of
        late = verdict in LATE
        if grain == 1 and verdict != "indeterminate" and phase != "paused" and (due is not None and moment > due) != late:
            yield f"{verdict}, although it {'stopped' if stop is not None else 'stands'} {'after' if due is not None and moment > due else 'by'} the due"
        if late and due is not None and grain == 1 and not entry["terms_changed"] and due >= start:
            by_due = sum(min(end, due) - begin for span, (begin, end) in zip(spans, times) if span["counts"] and begin < due)
            if by_due != limit:
                yield f"{by_due} ns are spent by the due, not the limit of {limit}"
        if verdict in ("met", "open") and spent > limit:
            yield f"{verdict}, although more than the limit is spent"
        if verdict == "met" and decided != stop or late and due is not None and decided != max(due, began):
            yield "a met target is decided at its stop, a late one at its due, or when its episode began"


def main(paths):
    count = bad = 0
    unusable = 0
    for path in paths:
        before = count
        try:
            with open(path, "rb") as lines:
                for number, line in enumerate(lines, 1):
                    count += 1
                    try:
                        found = list(faults(json.loads(line)))
                    except (ValueError, KeyError, TypeError, AttributeError) as failure:
                        found = [f"not a ledger: {failure!r}"]
                    for fault in found:
                        print(f"{path}:{number}: {fault}")
                    bad += bool(found)
        except OSError as failure:
            print(f"{path}: cannot be read: {failure.strerror}")
            unusable += 1
            continue
        if count == before:
            print(f"{path}: is empty; a replay writes a line for each clock that has started and has a limit")
            unusable += 1
    print(f"{count} ledgers, {bad} with faults", file=sys.stderr)
    return 1 if bad or unusable else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if len(sys.argv) > 1 else "usage: ledger.py FILE...")
