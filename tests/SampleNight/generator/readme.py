"""The README, so that it cannot fall behind the stories."""
from collections import Counter

from office import AGENCIES

HEAD = """# The sample night

Two nights of exports for the plan `kaohsiung-107`: `2018-08-24`, a week before the window closes, and `2018-09-01`, the morning after. The second has all feeds
again and one `_delta` file. `expected-<night>.csv` holds the rows of `decisions.csv` that follow from the stories below; `refused-<night>.csv` the rows that
must be refused (line 1 is the header). Everybody is invented; the numbers pass the checksum and keep to a range not given out to natives.

`python3 generate.py` writes all of this again, the same bytes. It builds the records from the stories and never evaluates them: what is expected is said
in each story (`generator/stories_*.py`, `generator/ordinary.py`).

| file | encoding | why |
|---|---|---|
| `hours/…_(1~3000).csv`, … | Big5, LF | the portal's 25 columns, at most 3,000 rows each, three days behind; repeated rows, rows of people not on the roster, refused rows |
| `hours/…_19.csv` | Big5, LF | the portal's old 19 columns: dates without times |
| `hours/eplus-….csv` | UTF-8, CRLF | the platform's own records: the school, the last days, failures, the manual's four records (also in the portal's file) |
| `hours/…_delta.csv` | UTF-8 with BOM | two corrections and one addition |
| `calendar/calendar-2019.csv`, `attendance`, `course-flags` | Big5, CRLF | as the attendance system and the calendar's publisher write them |
| `aliases` | UTF-16 | |
| all others | UTF-8 | |

"""


def readme(members):
    ordinary = [m for m in members if not m.story]
    names = {a.code: a.name for a in AGENCIES}
    counted = Counter((names[m.posts[-1].agency], m.posts[-1].kind) for m in ordinary)
    lines = ["## Ordinary staff", "", "| agency | kind | people |", "|---|---|---:|"]
    lines += [f"| {agency} | {kind} | {n} |" for (agency, kind), n in counted.items()]
    lines += ["", "## People with a story", "", "| employee | agency | there for |", "|---|---|---|"]
    lines += [f"| {m.number} | {names[m.posts[-1].agency]} | {m.story} |" for m in members if m.story]
    return HEAD + "\n".join(lines) + "\n"
