"""Everybody: first the ordinary staff of each agency, then the people of the stories."""
import ordinary
import stories_clock, stories_presence, stories_courses, stories_changes  # noqa: F401  telling them is importing them
from chance import some
from member import Member, Post
from office import DISTRICT, HR, SCHOOL, TAINAN
from people import Names, national_id
from story import STORIES

UNITS = {HR: ["綜合企劃科", "組織任免科", "考核科", "給與科"], DISTRICT: ["民政課", "社會課", "經建課", "人文課", "秘書室"], SCHOOL: ["總務處", "教務處", "學務處", "輔導室"], TAINAN: ["秘書室", "文化資產科"]}

# posts that belong to one unit; all others may be anywhere in their agency
UNIT_OF = {
    "處長": "處本部", "專門委員": "處本部", "工友": {HR: "綜合企劃科", SCHOOL: "總務處"},
    "區長": "區長室", "主任秘書": "秘書室", "里幹事": "民政課", "技工": "秘書室", "清潔隊員": "清潔隊",
    "校長": "校長室", "教師兼教務主任": "教務處", "護理師": "學務處", "人事管理員": "人事室", "會計主任": "會計室", "出納組長": "總務處", "文書組長": "總務處", "駐衛警察": {DISTRICT: "秘書室", SCHOOL: "總務處"},
}
FIRST_NUMBER = {HR: 10101, DISTRICT: 20101, SCHOOL: 30101, TAINAN: 50101}

# title, kind, rank, grade, manager, what he or she has done so far, how many of them
ORDINARY = {
    HR: [
        ("處長", "編制內", "簡任", "12", "是", ordinary.half_way, 1), ("專門委員", "編制內", "簡任", "10", "是", ordinary.both, 1),
        ("科長", "編制內", "薦任", "9", "是", ordinary.commendation_only, 2), ("專員", "編制內", "薦任", "8", "否", ordinary.both_late, 2),
        ("科員", "編制內", "薦任", "7", "否", ordinary.commendation_only, 2), ("科員", "編制內", "薦任", "6", "否", ordinary.half_way, 6), ("科員", "編制內", "薦任", "7", "否", ordinary.idle, 2),
        ("助理員", "編制內", "委任", "5", "否", ordinary.leave_only, 1), ("約僱人員", "約僱", "委任", "", "否", ordinary.thirty_only, 1),
        ("約聘人員", "約聘", "薦任", "", "否", ordinary.both_late, 1), ("工友", "職工", "", "", "否", ordinary.not_covered, 1), ("臨時人員", "臨時人員", "", "", "否", ordinary.not_covered_idle, 1)],
    DISTRICT: [
        ("區長", "編制內", "簡任", "10", "是", ordinary.idle, 1), ("主任秘書", "編制內", "薦任", "9", "是", ordinary.both, 1),
        ("課長", "編制內", "薦任", "8", "是", ordinary.both_late, 1), ("課員", "編制內", "薦任", "6", "否", ordinary.half_way, 7),
        ("里幹事", "編制內", "委任", "5", "否", ordinary.commendation_only, 1), ("書記", "編制內", "委任", "3", "否", ordinary.leave_only, 1), ("課員", "編制內", "薦任", "7", "否", ordinary.idle, 3), ("里幹事", "編制內", "委任", "5", "否", ordinary.thirty_only, 2),
        ("約僱人員", "約僱", "委任", "", "否", ordinary.half_way, 1), ("技工", "職工", "", "", "否", ordinary.not_covered, 1), ("清潔隊員", "臨時人員", "", "", "否", ordinary.not_covered_idle, 2),
        ("錄取人員", "考試錄取人員", "", "", "否", ordinary.not_covered_idle, 1)],
    SCHOOL: [
        ("校長", "教師", "", "", "是", ordinary.not_covered, 1), ("教師兼教務主任", "教師", "", "", "是", ordinary.not_covered, 1), ("教師", "教師", "", "", "否", ordinary.not_covered_idle, 6),
        ("代理教師", "教師", "", "", "否", ordinary.not_covered, 1), ("人事管理員", "編制內", "薦任", "7", "否", ordinary.both, 1), ("幹事", "編制內", "委任", "4", "否", ordinary.half_way, 2),
        ("幹事", "編制內", "委任", "5", "否", ordinary.commendation_only, 1), ("工友", "職工", "", "", "否", ordinary.not_covered_idle, 2)],
    TAINAN: [("科員", "編制內", "薦任", "6", "否", ordinary.elsewhere, 3), ("約聘人員", "約聘", "薦任", "", "否", ordinary.elsewhere, 1), ("書記", "編制內", "委任", "3", "否", ordinary.elsewhere, 1)],
}


def everybody():
    names, numbers, members = Names(), dict(FIRST_NUMBER), []

    def member(agency, title, kind, rank, grade, manager, shift="否", joined="", left=""):
        n = numbers[agency]
        numbers[agency] += 1
        woman = some(0, 1, "sex", n) == 0
        joined = joined or f"{some(1992, 2016, 'year', n)}-{some(1, 12, 'month', n):02d}-{some(1, 28, 'day', n):02d}"
        fixed = UNIT_OF.get(title)
        unit = (fixed.get(agency) if isinstance(fixed, dict) else fixed) or UNITS[agency][some(0, len(UNITS[agency]) - 1, "unit", n)]
        post = Post(agency, unit, title, kind, rank, grade, manager, shift, joined, left)
        id_number = national_id(some(10000, 989999, "id", n), woman, "DRN"[some(0, 2, n)] if agency == TAINAN else "ESEETFEB"[some(0, 7, n)])
        members.append(Member(f"{'T' if agency == TAINAN else 'K'}{n}", id_number, names.next(n, woman), post))
        return members[-1]

    for agency, lines in ORDINARY.items():
        for title, kind, rank, grade, manager, tell, count in lines:
            for _ in range(count):
                m = member(agency, title, kind, rank, grade, manager)
                tell(m)
                if tell in (ordinary.both, ordinary.leave_only, ordinary.idle):
                    day = f"2018-07-{some(2, 27, m.number):02d}"
                    m.away("休假", day, day)
                if tell in (ordinary.half_way, ordinary.idle):
                    m.away("加班", f"2018-03-{some(5, 9, m.number):02d} 18:00", f"2018-03-{some(5, 9, m.number):02d} 20:00")
    for where, kind, title, post, tell in STORIES:
        m = member({"HR": HR, "DISTRICT": DISTRICT, "SCHOOL": SCHOOL}[where], title, kind, post.get("rank", "薦任"), post.get("grade", "" if kind != "編制內" else "4" if post.get("rank") == "委任" else "7"),
                   post.get("manager", "否"), post.get("shift", "否"), post.get("joined", ""), post.get("left", ""))
        m.story = tell.__doc__
        tell(m)
    for m in members:
        if m.agency != TAINAN and not m.posts[0].left:
            ordinary.read_besides(m, some(10, 24, "besides", m.number) if m.posts[-1].kind != "臨時人員" else 3)
    return members
