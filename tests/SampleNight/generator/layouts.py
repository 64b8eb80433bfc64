"""The files as the platforms and the personnel system write them."""
import csv
import datetime
import io

from catalogue import BUSINESS, COURSES, LEADING, flag_rows
from chance import some
from office import AGENCIES, calendar_rows

PORTAL_25 = ("*身分證字號,*課程名稱,*開課起始日期,*開課起始時間,*開課結束日期,*開課結束時間,*姓名,*學位學分,*課程類別代碼,*上課縣市,*期別,*訓練總數,*訓練總數單位,訓練成績,證件字號,"
             "出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,課程代碼,*實際上課起始日期,*實際上課起始時間,*實際上課結束日期,*實際上課結束時間").split(",")
PORTAL_19 = "*身份證字號,*名稱,*起始日期,*姓名,*學位學分,*班別類別,*上課縣市,期別,*終迄日期,*訓練總數,*訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,課程代碼".split(",")
EPLUS_HEADER = ("身分證字號,姓名,課程類型,課程名稱,課程類別,平臺,{period},閱讀時數,測驗成績,問卷,通過條件,通過狀態,認證時數,"
                "終身學習時數上傳狀態,終身學習時數上傳時間,環境教育時數上傳狀態,環境教育時數上傳時間")
ENVIRONMENT = ("339", "340", "343", "344")
LONG_CATEGORY = {LEADING: "領導力發展(具管理訓練性質)", BUSINESS: "機關業務知能訓練(具專業訓練性質)"}


def text_of(header, rows, newline="\r\n"):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=newline)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def hours(number):
    return f"{number:.1f}"


def roc(day):
    return f"{day.year - 1911}-{day:%m-%d}"


def hours_of(record):
    return record.course.hours if record.hours is None else record.hours


def portal_25(m, r):
    """The portal knows no names outside Big5; it writes a question mark for such a character."""
    name = m.name.encode("cp950", "replace").decode("cp950")
    in_hall = not r.course.platform
    title = r.title or r.course.title
    credit = f"{hours_of(r):g}"
    offered = [roc(r.start.date()), f"{r.start:%H:%M:%S}", roc(r.end.date()), f"{r.end:%H:%M:%S}"] if in_hall else ["107-01-01", "00:00:00", "107-12-31", "23:59:59"]
    actual = ["", "", "", ""] if in_hall else [roc(r.start.date()), f"{r.start:%H:%M:%S}", roc(r.end.date()), f"{r.end:%H:%M:%S}"]
    return [m.id_on(r.end.date()), title, *offered, name, "6", r.course.category_code, "80", "1", credit, "1", "", "", "", "", "2" if in_hall else "1",
            "0" if in_hall else credit, credit if in_hall else "0", r.course.code if r.code else "", *actual]


def portal_19(m, r):
    return [m.id, r.title or r.course.title, roc(r.start.date()), m.name, "6", r.course.category_code, "80", "1", roc(r.end.date()), f"{hours_of(r):g}", "1", "", "", "", "", "1", f"{hours_of(r):g}", "0", r.course.code]


def eplus(m, r, written, split_period=False):
    """`written`: the moment of the export; what was passed in the three days before has not been uploaded yet."""
    title = r.title or r.course.title + ("(html5)" if r.course.code.startswith("PKCG") else "")
    shown = f"{title}({r.course.code})" if r.code else title
    period = [f"{r.start:%Y-%m-%d %H:%M:%S}", f"{r.end:%Y-%m-%d %H:%M:%S}"]
    score = some(75, 100, m.number, shown, period[0]) if r.passed else some(30, 70, m.number, shown)
    reading = f"00:{some(31, 58, m.number, shown):02d}:{some(0, 59, period[1]):02d}" if r.passed else f"00:{some(8, 29, m.number, shown):02d}:11"
    uploaded_at = r.end + datetime.timedelta(hours=some(3, 40, m.number, shown), seconds=some(0, 3599, shown))
    uploaded = ["成功", f"{uploaded_at:%Y-%m-%d %H:%M:%S}"] if r.passed and uploaded_at < written else ["--", "--"]
    environment = uploaded if r.course.category_code in ENVIRONMENT else ["--", "--"]
    condition = "課程測驗：75分(含)以上；閱讀時數：00:30:00(含)以上；填問卷：是"
    return [m.id_on(r.end.date()), m.name, "開放式", shown, LONG_CATEGORY.get(r.course.category, r.course.category), r.course.platform,
            *(period if split_period else ["- ".join(period)]), reading, score, "已填" if r.passed else "未填", condition,
            "已通過" if r.passed else "未通過", hours(hours_of(r)), *uploaded, *environment]


def agencies():
    header = "機關代碼,機關名稱,上級機關代碼,政府,類別,差勤系統,人事單位電子郵件,人事單位名稱,聯絡人,聯絡電話,首長員工編號,參照計畫,上班時間,彈性上班,彈性下班".split(",")
    return text_of(header, [[a.code, a.name, a.parent, a.government, a.kind, a.attendance, a.mailbox, *a.contact, a.head, "", a.hours, a.arrive, a.leave] for a in AGENCIES])


def courses():
    header = "課程代碼,課程名稱,平臺,課程類別代碼,課程類別,認證時數,別名".split(",")
    return text_of(header, [[c.code, c.title, c.platform, c.category_code, LONG_CATEGORY.get(c.category, c.category), hours(c.hours), c.alias] for c in COURSES])


def roster(members):
    header = "員工編號,身分證字號,姓名,機關代碼,單位,職稱,人員類別,官等,職等,主管,輪班,電子郵件,到職日,離職日".split(",")
    rows = [[m.number, m.id, m.name, p.agency, p.unit, p.title, p.kind, p.rank, p.grade, p.manager, p.shift, mailbox(m), p.joined, p.left] for m in members for p in m.posts]
    return header, rows


def mailbox(m):
    """One has none, so that the personnel unit hears of it."""
    if m.story and m.story.startswith("颱風停班日"):
        return ""
    return f"{m.number.lower()}@{'kcg' if m.number.startswith('K') else 'tn'}.example"


def calendar(year):
    return text_of("西元日期,星期,是否放假,備註".split(","), calendar_rows(year))


def course_flags():
    return text_of(["機關代碼", "課程代碼", "業務相關"], flag_rows())
