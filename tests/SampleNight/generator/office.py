"""The office calendar of 2018 and 2019, the agencies, and the lawful end of six months."""
import datetime
from collections import namedtuple

Day = datetime.date.fromisoformat

HOLIDAYS = {
    "2018-01-01": "開國紀念日", "2018-02-15": "農曆除夕", "2018-02-16": "春節", "2018-02-17": "春節", "2018-02-18": "春節",
    "2018-02-19": "補假", "2018-02-20": "補假", "2018-02-28": "和平紀念日", "2018-04-04": "兒童節", "2018-04-05": "民族掃墓節",
    "2018-04-06": "調整放假", "2018-06-18": "端午節", "2018-09-24": "中秋節", "2018-10-10": "國慶日", "2018-12-31": "調整放假",
    "2019-01-01": "開國紀念日", "2019-02-04": "農曆除夕", "2019-02-05": "春節", "2019-02-06": "春節", "2019-02-07": "春節",
    "2019-02-08": "調整放假", "2019-02-28": "和平紀念日", "2019-03-01": "調整放假", "2019-04-04": "兒童節", "2019-04-05": "民族掃墓節",
    "2019-06-07": "端午節", "2019-09-13": "中秋節", "2019-10-10": "國慶日", "2019-10-11": "調整放假",
}
MAKE_UP_WORKDAYS = {"2018-03-31", "2018-12-22", "2019-01-19", "2019-02-23", "2019-10-05"}


def is_workday(day):
    text = day.isoformat()
    return text in MAKE_UP_WORKDAYS or (day.weekday() < 5 and text not in HOLIDAYS)


def calendar_rows(year):
    day = datetime.date(year, 1, 1)
    while day.year == year:
        text = day.isoformat()
        note = HOLIDAYS.get(text, "調整上班" if text in MAKE_UP_WORKDAYS else "")
        yield [f"{day:%Y%m%d}", "一二三四五六日"[day.weekday()], "0" if is_workday(day) else "2", note]
        day += datetime.timedelta(1)


def six_months_after(completed):
    """First counted day: the day after. Last: the eve of the corresponding day; without one, the end of its month."""
    first = completed + datetime.timedelta(1)
    year, month = first.year + (first.month + 5) // 12, (first.month + 5) % 12 + 1
    try:
        return datetime.date(year, month, first.day) - datetime.timedelta(1)
    except ValueError:
        return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


def last_workday_until(day):
    while not is_workday(day):
        day -= datetime.timedelta(1)
    return day


Agency = namedtuple("Agency", "code name parent government kind attendance mailbox contact head hours arrive leave")

CITY, HR, DISTRICT, SCHOOL, TAINAN = "397000000A", "397090000A", "397550000G", "397831200X", "395170000A"
AGENCIES = [
    Agency(CITY, "高雄市政府", "", "高雄市", "一級機關", "電子", "personnel@kcg.example", ("", "", ""), "", "08:00-12:00;13:30-17:30", "08:00-08:30", "17:30-18:00"),
    Agency(HR, "高雄市政府人事處", CITY, "高雄市", "一級機關", "電子", "hr@kcg.example", ("人事室", "王小姐", "07-0000001轉101"), "K10101", "08:00-12:00;13:30-17:30", "08:00-08:30", "17:30-18:00"),
    Agency(DISTRICT, "高雄市旗津區公所", CITY, "高雄市", "區公所", "電子", "qijin-hr@kcg.example", ("人事室", "李先生", "07-0000002轉201"), "K20101", "08:00-12:00;13:00-17:00", "", ""),
    Agency(SCHOOL, "高雄市立港灣國民小學", CITY, "高雄市", "學校", "紙本", "gangwan-hr@kcg.example", ("人事室", "", "07-0000003轉301"), "K30101", "", "", ""),
    Agency(TAINAN, "臺南市政府文化局", "395000000A", "臺南市", "一級機關", "電子", "culture-hr@tn.example", ("", "", ""), "", "08:00-12:00;13:30-17:30", "", ""),
]
