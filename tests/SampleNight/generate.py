#!/usr/bin/env python3
"""generate.py   writes the two nights, what they must decide, and the README beside this file: always the same bytes"""
import csv
import datetime
import pathlib
import shutil
import sys
from types import SimpleNamespace

sys.dont_write_bytecode = True

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "generator"))

import dirty
import layouts
from catalogue import HALL
from chance import mixed, some
from member import At, CORRECTION, FIRST_EXPORT, NIGHTS, RELEASE, REMINDER
from office import Day, DISTRICT, HR, SCHOOL, last_workday_until, six_months_after
from readme import readme
from staff import everybody
from story import TENTH

PLAN = "kaohsiung-107"
DECISIONS = ["員工編號", "計畫", "項目", "決定", "數量", "日期", "決定者", "理由"]
PART = 3000                                   # the portal takes no more rows in a file


def main():
    members = everybody()
    assert len({m.number for m in members}) == len({m.id for m in members}) == len(members)
    for n, night in enumerate(NIGHTS):
        shutil.rmtree(HERE / night, ignore_errors=True)
        Night(members, n).write()
        write_expected(members, night)
    between(members)
    (HERE / "README.md").write_text(readme(members), encoding="utf-8", newline="\n")


class Night:
    def __init__(self, members, n):
        self.members, self.n, self.name = members, n, NIGHTS[n]
        self.folder = HERE / self.name / "exports"
        self.refused = []
        self.idle = next(m for m in members if m.posts[0].title == "區長")

    def write(self):
        self.hours()
        self.put("courses/courses.csv", layouts.courses(), "utf-8")
        self.put("agencies/agencies.csv", layouts.agencies(), "utf-8-sig")
        header, *flags = csv.reader(layouts.course_flags().splitlines())
        self.refused += [("course-flags", "course-flags.csv", i + 2, dirty.CONTRADICTION) for i, f in enumerate(flags) if f in dirty.CONTRADICTING_FLAGS]
        self.rows("course-flags/course-flags.csv", header, flags, dirty.FLAGS, "cp950")
        header, roster = layouts.roster(self.serving())
        self.rows("roster/roster.csv", header, roster, dirty.roster(roster[0]), "utf-8-sig")
        absences = [[m.number, *a] for m in self.members for a in m.attendance if Day(a[1][:10]) < Day(self.name)]
        self.rows("attendance/attendance.csv", ["員工編號", "類別", "起", "迄"], absences, dirty.attendance(self.idle), "cp950")
        self.put("calendar/calendar-2018.csv", layouts.calendar(2018), "utf-8-sig")
        self.put("calendar/calendar-2019.csv", layouts.calendar(2019), "cp950")
        self.rows("aliases/aliases.csv", ["舊身分證字號", "新身分證字號"], [[m.old_id, m.id] for m in self.members if m.old_id], [], "utf-16")
        self.human()
        # an unknown kind of attendance and an impossible first day cost a warning, not the row
        refused = [r for r in sorted(self.refused) if (r[0], r[3]) not in (("attendance", "類別不明"), ("roster", "沒有 2 月 30 日"))]
        text = layouts.text_of(["feed", "file", "line", "why"], refused)
        (HERE / f"refused-{self.name}.csv").write_bytes(text.encode("utf-8-sig"))

    def hours(self):
        """The portal is three days behind; what it does not know yet stands in the platform's own file. Failures stand nowhere else."""
        exported = FIRST_EXPORT if self.n == 0 else Day("2018-08-31")
        known = [(m, r) for m in self.members for r in m.records if r.end.date() <= FIRST_EXPORT or self.n == 1]
        known.sort(key=lambda mr: (mr[1].end, mr[0].number, mr[1].course.code))
        by_layout = {"portal-25": [], "portal-19": [], "eplus": []}
        for m, r in known:
            in_portal = r.course in HALL or (m.posts[-1].agency != SCHOOL and r.passed and (exported - r.end.date()).days > 2)
            by_layout[r.layout or ("portal-25" if in_portal else "eplus")].append((m, r))

        portal = [layouts.portal_25(m, r) for m, r in by_layout["portal-25"]]
        portal += mixed(portal, "again")[:7]                                                   # the same row twice
        portal += [dirty.as_outsider(row, i) for i, row in enumerate(portal[:12])]
        bad = dirty.portal_25(self.idle)
        at = some(40, 400, "bad rows")
        portal[at:at] = [row for _, row in bad]
        parts = [portal[i:i + PART] for i in range(0, len(portal), PART)]
        names = [f"{exported}_({PART * i + 1}~{PART * i + len(part)}).csv" for i, part in enumerate(parts)]
        self.refused += [("hours", names[0], at + 2 + i, why) for i, (why, _) in enumerate(bad)]
        for name, part in zip(names, parts):
            self.put(f"hours/{name}", layouts.text_of(layouts.PORTAL_25, part, "\n").replace('"看見高雄","從心出發"', "看見高雄,從心出發"), "cp950")

        self.put(f"hours/{exported}_19.csv", layouts.text_of(layouts.PORTAL_19, [layouts.portal_19(m, r) for m, r in by_layout["portal-19"]], "\n"), "cp950")

        written = datetime.datetime.fromisoformat(f"{self.name} 03:00:00")
        manual = next(m for m in self.members if m.story and m.story.startswith("手冊"))
        own = [(m, r) for m, r in known if m is manual and r in m.records[:4]]                 # these stand in both files
        lines = [layouts.eplus(m, r, written) for m, r in own + by_layout["eplus"]]
        header = layouts.EPLUS_HEADER.format(period="上課期間").split(",")
        self.rows(f"hours/eplus-{self.name}.csv", header, lines, dirty.eplus(lines[-1]), "utf-8")

        changes = [layouts.eplus(m, r, written, split_period=True) for m in self.members for r in m.delta]
        if self.n == 1:
            self.put(f"hours/eplus-{self.name}_delta.csv", layouts.text_of(layouts.EPLUS_HEADER.format(period="上課起,上課迄").split(","), changes), "utf-8-sig")

    def serving(self):
        """The roster as it stood that night: no post of later, no leaving of later."""
        for m in self.members:
            posts = [p if not p.left or p.left <= self.name else p._replace(left="") for p in m.posts if p.joined <= self.name]
            yield SimpleNamespace(number=m.number, id=m.id, name=m.name, posts=posts, story=m.story)

    def human(self):
        """What people decided and used; neither changes a decision of the night."""
        early = early_of(self.members)
        used = [[m.number, PLAN, f"2018-0{6 + i % 2}-2{i}", f"2018-0{6 + i % 2}-2{i + 2}", ("4", "2", "1", "3")[i % 4]] for i, m in enumerate(early[:6])]
        advance = next(m for m in self.members if m.story == "第十門未通過")
        used.append([advance.number, PLAN, "2018-08-16", "2018-08-20", "2"])                   # before the set is done: its proof is owed
        self.rows("leave-usage/leave-usage.csv", ["員工編號", "計畫", "申請日", "補休日", "時數"], used, [("時數不是數字", [early[6].number, PLAN, "2018-07-02", "2018-07-03", "半天"])], "utf-8-sig")
        awarded = awarded_of(self.members)
        decided = decided_of(self.members)
        self.rows("decisions/decisions.csv", DECISIONS, decided, [("決定只有核定、不予", [awarded[4].number, PLAN, "commendation", "待定", "", "2018-07-16", "人事處", "考績會未開"])], "utf-8-sig")

    def rows(self, path, header, good, bad, encoding):
        feed, file = path.split("/")
        self.refused += [(feed, file, len(good) + 2 + i, why) for i, (why, _) in enumerate(bad)]
        self.put(path, layouts.text_of(header, [*good, *(row for _, row in bad)]), encoding)

    def put(self, path, text, encoding):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if encoding == "utf-16":
            file.write_bytes(b"\xff\xfe" + text.encode("utf-16-le"))
        else:
            file.write_bytes(text.encode(encoding))


def early_of(members):
    return [m for m in members if (done := m.expected[NIGHTS[0]][1]) not in ("notYet", "unknown", "excluded", "no row") and done < Day("2018-04-25")]


def awarded_of(members):
    return [m for m in early_of(members) if not isinstance(m.expected[NIGHTS[0]][0], str)]


def decided_of(members):
    awarded, idle = awarded_of(members), next(m for m in members if m.posts[0].title == "區長")
    return [
        *([m.number, PLAN, "commendation", "核定", "1", "2018-07-16", "人事處", "符合實施計畫陸、五"] for m in awarded[:3]),
        [awarded[3].number, PLAN, "commendation", "不予", "", "2018-07-16", "人事處", "同一事由已另案敘獎"],
        [idle.number, PLAN, "comp-leave", "核定", "4", "2018-08-20", "民政課", "紙本紀錄另存"],
    ]


def between(members):
    """The nights beside the two: what came then stands alone, the other feeds stay as they were."""
    told = lambda story: next(m for m in members if m.story and m.story.startswith(story))
    header = layouts.EPLUS_HEADER.format(period="上課起,上課迄").split(",")

    def put(night, path, header, rows):
        file = HERE / night / "exports" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(layouts.text_of(header, rows).encode("utf-8-sig"))

    def learned(night, *records):
        written = datetime.datetime.fromisoformat(f"{night} 03:00:00")
        put(night, f"hours/eplus-{night}_delta.csv", header, [layouts.eplus(m, r, written, split_period=True) for m, r in records])

    for night in (RELEASE, REMINDER, CORRECTION):
        shutil.rmtree(HERE / night, ignore_errors=True)
    late, idle = told("第十門先未通過"), next(m for m in members if m.posts[0].title == "工友")
    read = lambda m, day: (m, idle.records[0]._replace(start=At(f"{day} 20:00:00"), end=At(f"{day} 20:50:00"), layout="eplus"))
    put(RELEASE, "releases/releases.csv", ["計畫", "機關代碼", "日期", "決定者"], [[PLAN, "", "107-08-24", "人事處"]])
    put(RELEASE, "preferences/preferences.csv", ["員工編號", "建議信"], [[late.number, "否"]])
    learned(RELEASE, read(idle, "2018-08-26"))
    learned(REMINDER, read(idle, "2018-08-30"))
    corrected = told("彈性下班時段")
    tenth = next(r for r in corrected.records if r.course is TENTH)
    learned(CORRECTION, (corrected, tenth._replace(passed=False)), read(idle, "2018-09-02"))
    awarded = awarded_of(members)
    put(CORRECTION, "decisions/decisions.csv", DECISIONS, [                                    # none of them changes a row
        *decided_of(members),
        [awarded[5].number, PLAN, "commendation", "核定", "1", "2018-08-30", "人事處", "考績會審議通過"],
        [awarded[6].number, PLAN, "commendation", "不予", "", "2018-08-30", "人事處", "同一事由已另案敘獎"],
        [awarded[0].number, PLAN, "commendation", "不予", "", "2018-08-31", "人事處", "重複敘獎，撤銷前次核定"],
    ])
    write_expected(members, CORRECTION, {corrected.number: ("missed", "missed")})


def write_expected(members, night, instead={}):
    header = "plan,entitlement,employee,agency,verdict,amount,unit,completed_on,apply_by,use_by,first_lapse,last_usable_day".split(",")
    lines = []
    closed = "notYet" if night == NIGHTS[0] else "missed"
    # a refused row is doubt for whom it names: of the head of the district nearly everything, of one more the last hours, of K20198 the number
    idle = next(m for m in members if m.posts[0].title == "區長")
    thirtieth = next(m for m in members if m.story and m.story.startswith("第三十小時"))
    instead = {idle.number: ("unknown", "unknown"), **instead}
    if night != NIGHTS[0]:
        instead[thirtieth.number] = ("unknown", thirtieth.expected[NIGHTS[-1]][1])
    for number, agency, outcome in (("K20198", HR, "unknown"), ("K20199", DISTRICT, closed)):
        lines += [[PLAN, e, number, agency, outcome, *[""] * 7] for e in ("commendation", "comp-leave")]
    for m in members:
        for entitlement, outcome in zip(("commendation", "comp-leave"), instead.get(m.number) or m.expected.get(night, m.expected[NIGHTS[-1]])):
            if outcome == "no row":
                continue
            key = [PLAN, entitlement, m.number, m.post_on(night).agency]
            if isinstance(outcome, str):
                lines.append([*key, outcome, *[""] * 7])
            elif entitlement == "commendation":
                lines.append([*key, "eligible", "1", "嘉獎", outcome, "", "", "", ""])
            else:
                last = six_months_after(outcome)
                lines.append([*key, "eligible", "4", "hours", outcome, "", last, last, last_workday_until(last)])
    (HERE / f"expected-{night}.csv").write_bytes(layouts.text_of(header, sorted(lines, key=lambda line: line[:3])).encode("utf-8-sig"))


if __name__ == "__main__":
    main()
