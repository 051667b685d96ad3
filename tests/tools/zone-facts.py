#!/usr/bin/env python3
"""Writes zone facts and working times from a second source: Python's zoneinfo, which shares nothing with NodaTime but the tz database.

usage: python3 tests/tools/zone-facts.py > tests/Msp.Domain.Sla.Tests/ZoneFacts/zone-facts.txt      (Python 3.11 or later, standard library only)

Lines, fields separated by a space:
  zone ID OFFSET                    the offset in seconds at 1970-01-01T00:00:00Z
  at EPOCH OFFSET                   from this second on the zone above has this offset
  calendar ID ZONE MON/TUE/../SUN   windows "09:00-17:00,18:00-24:00"; an end at or before its start runs past midnight; "-" is closed
  between EPOCH EPOCH SECONDS       working seconds of the calendar above, found by stepping its wall clock from minute to minute
"""
import random
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

ZONES = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Asia/Kolkata", "Antarctica/Troll", "America/St_Johns",
         "Africa/Monrovia", "America/Sao_Paulo", "UTC", "Asia/Tehran", "Africa/Cairo"]
CALENDARS = [
    ("office", "America/New_York", "/".join(["09:00-17:00"] * 5 + ["-", "-"])),
    ("round-the-clock", "Europe/London", "/".join(["00:00-24:00"] * 7)),
    ("sunday-nights", "America/New_York", "/".join(["-"] * 5 + ["22:00-06:00", "00:30-02:15,02:45-05:00"])),
    ("half-hours", "Australia/Lord_Howe", "/".join(["01:45-02:15,20:00-02:05"] * 7)),
    ("ramadan", "Africa/Casablanca", "/".join(["02:00-03:30,08:30-12:00,13:00-24:00"] * 7)),
    ("missing-date", "Pacific/Apia", "/".join(["08:00-17:00"] * 4 + ["18:00-07:00"] * 2 + ["08:00-12:00"])),
    ("repeated-date", "America/St_Johns", "/".join(["00:00-00:45,09:00-17:00,23:10-23:50"] * 7)),
    ("seconds", "Africa/Monrovia", "/".join(["00:00-00:45,08:00-18:00"] * 7)),
    ("two-hours", "Antarctica/Troll", "/".join(["00:30-02:30,23:30-00:15"] * 7)),
    ("midnight-gap", "America/Sao_Paulo", "/".join(["00:00-01:30,22:00-24:00"] * 7)),
    ("tehran", "Asia/Tehran", "/".join(["00:00-00:30,08:00-16:00,23:15-24:00", "21:00-03:00"] * 3 + ["-"])),
    ("cairo", "Africa/Cairo", "/".join(["00:00-08:00"] * 3 + ["16:00-01:00"] * 4)),
    ("kolkata", "Asia/Kolkata", "/".join(["09:30-18:30"] * 6 + ["-"])),
]
FIRST, LAST = 0, int(datetime(2038, 1, 1, tzinfo=timezone.utc).timestamp())
# Working times stop here: later years rest on rules that lawmakers still change.
STABLE = int(datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp())


def offset(zone, second):
    return int(datetime.fromtimestamp(second, zone).utcoffset().total_seconds())


def transitions(zone):
    step, found, before = 6 * 3600, [], offset(zone, FIRST)
    for second in range(FIRST + step, LAST + step, step):
        now = offset(zone, second)
        if now != before:
            low, high = second - step, second
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
            if high < LAST:
                found.append((high, now))
            before = now
    return found


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:])


def parse(week):
    days = []
    for day in week.split("/"):
        windows = []
        for window in [] if day == "-" else day.split(","):
            start, end = (minutes(part) for part in window.split("-"))
            windows.append((start, end if end > start else end + 1440))
        days.append(windows)
    return days


def is_open(days, wall):
    minute = wall.hour * 60 + wall.minute
    return any(a <= minute < b for a, b in days[wall.weekday()]) or any(a <= minute + 1440 < b for a, b in days[(wall.weekday() - 1) % 7])


def working(zone, days, start, end):
    total, now = 0, start
    while now < end:
        wall = datetime.fromtimestamp(now, zone)
        following = min(end, now + 60 - wall.second)
        if is_open(days, wall):
            total += following - now
        now = following
    return total


def main():
    out = sys.stdout
    draw = random.Random(20101107)
    changes = {}
    for name in ZONES:
        zone = ZoneInfo(name)
        changes[name] = transitions(zone)
        out.write(f"zone {name} {offset(zone, FIRST)}\n")
        out.writelines(f"at {second} {value}\n" for second, value in changes[name])
    for name, zone_name, week in CALENDARS:
        out.write(f"calendar {name} {zone_name} {week}\n")
        zone, days = ZoneInfo(zone_name), parse(week)
        stable = [second for second, _ in changes[zone_name] if 7 * 86400 < second < STABLE] or [draw.randrange(7 * 86400, STABLE)]
        odd = {"America/St_Johns": datetime(2010, 11, 7, 2, 31), "Pacific/Apia": datetime(2011, 12, 30, 10, 0), "Africa/Monrovia": datetime(1972, 1, 7, 0, 44, 30)}.get(zone_name)
        for number in range(16):
            pivot = int(odd.replace(tzinfo=timezone.utc).timestamp()) if odd and number % 2 == 0 else draw.choice(stable)
            start = pivot - draw.choice([0, 1, 60, 1800, 3600, 7199, draw.randrange(3 * 86400)])
            end = pivot + draw.choice([0, 1, 60, 1800, 3600, 7201, draw.randrange(3 * 86400), draw.randrange(5 * 86400)])
            out.write(f"between {start} {end} {working(zone, days, start, end)}\n")


if __name__ == "__main__":
    main()
