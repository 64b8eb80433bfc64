"""The manual's own records, the last second, the hours of the day, the calendar."""
from catalogue import SET
from member import NEVER
from story import nine_and_thirty, story, ten_and, tenth, unread


@story("HR")
def manual(m):
    """手冊印出的四筆紀錄（午休合格、午休後 77 秒、彈性時段、上班時間）：無補休，有嘉獎"""
    m.read(SET[7], "2018-02-11 13:18:51", "2018-02-13 12:05:22")
    m.read(SET[0], "2018-02-13 13:31:17", "2018-02-20 21:45:57")
    m.read(SET[2], "2018-01-31 08:16:13", "2018-02-20 22:07:45")
    m.read(SET[3], "2018-01-31 15:38:37", "2018-02-20 21:54:33")
    m.finish_set("2018-02-10", courses=[SET[i] for i in (1, 4, 5, 6, 8, 9)])
    m.read_business(30, "2018-05-20")
    m.expect("2018-05-20", NEVER)


@story("DISTRICT", title="課員")
def last_second(m):
    """第十門 8 月 31 日 23:59:59 完成：都來得及"""
    nine_and_thirty(m)
    tenth(m, "2018-08-31 23:01:00", "2018-08-31 23:59:59")
    m.expect("2018-08-31", "2018-08-31")


@story("DISTRICT", title="課員")
def one_second_late(m):
    """第十門 9 月 1 日 00:00:00 完成：遲一秒"""
    nine_and_thirty(m)
    tenth(m, "2018-08-31 23:01:00", "2018-09-01 00:00:00")
    m.expect(NEVER, NEVER)


@story("DISTRICT", title="里幹事")
def thirtieth_hour_late(m):
    """第三十小時 9 月 1 日 00:00:00 完成：有補休、無嘉獎"""
    ten_and(m, 28)
    m.read(unread(m, 2.0), "2018-08-31 22:40:00", "2018-09-01 00:00:00")
    m.expect(NEVER, "2018-03-03")


@story("DISTRICT", title="課員")
def lunch(m):
    """午休 12:00:00 至 12:59:59：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-01 12:00:00", "2018-03-01 12:59:59")
    m.expect("2018-05-20", "2018-03-01")


@story("DISTRICT", title="課員")
def before_lunch(m):
    """11:59:59 起：差一秒才午休"""
    nine_and_thirty(m)
    tenth(m, "2018-03-01 11:59:59", "2018-03-01 12:50:00")
    m.expect("2018-05-20", NEVER)


@story("DISTRICT", title="書記")
def after_lunch(m):
    """13:00:00 迄：已是上班時間"""
    nine_and_thirty(m)
    tenth(m, "2018-03-01 12:05:00", "2018-03-01 13:00:00")
    m.expect("2018-05-20", NEVER)


@story("DISTRICT", title="課員")
def five_sharp(m):
    """17:00:00 起：已下班"""
    nine_and_thirty(m)
    tenth(m, "2018-02-27 17:00:00", "2018-02-27 17:40:00")
    m.expect("2018-05-20", "2018-02-27")


@story("DISTRICT", title="辦事員", rank="委任")
def before_five(m):
    """16:59:59 起：還沒下班"""
    nine_and_thirty(m)
    tenth(m, "2018-02-27 16:59:59", "2018-02-27 17:40:00")
    m.expect("2018-05-20", NEVER)


@story("HR")
def later_lunch(m):
    """人事處午休至 13:30，13:29:59 迄：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-07 12:40:00", "2018-03-07 13:29:59")
    m.expect("2018-05-20", "2018-03-07")


@story("SCHOOL", title="幹事")
def usual_hours(m):
    """機關沒有填上班時間，13:00 起上班：13:10 迄不算公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-07 12:30:00", "2018-03-07 13:10:00")
    m.expect("2018-05-20", NEVER)


@story("DISTRICT", title="課員")
def make_up_saturday(m):
    """3 月 31 日（六）調整上班，上午讀：不算公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-31 10:00:00", "2018-03-31 10:50:00")
    m.expect("2018-05-20", NEVER)


@story("DISTRICT", title="課員")
def make_up_saturday_evening(m):
    """同一個調整上班日，晚上讀：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-31 18:00:00", "2018-03-31 18:50:00")
    m.expect("2018-05-20", "2018-03-31")


@story("DISTRICT", title="里幹事")
def new_year_eve(m):
    """農曆除夕（四）白天讀：公餘；補休 8 月 15 日屆滿，仍列符合"""
    nine_and_thirty(m)
    tenth(m, "2018-02-15 10:00:00", "2018-02-15 11:00:00")
    m.expect("2018-05-20", "2018-02-15")


@story("SCHOOL", title="護理師")
def month_end(m):
    """6 月 30 日完成：12 月 31 日屆滿，該日放假，最後可休 12 月 28 日"""
    nine_and_thirty(m)
    tenth(m, "2018-06-30 10:00:00", "2018-06-30 11:00:00")
    m.expect("2018-06-30", "2018-06-30")


@story("SCHOOL", title="會計主任", manager="是")
def no_thirtieth_of_february(m):
    """8 月 29 日午休完成：隔年沒有 2 月 30 日，2 月 28 日屆滿又逢放假"""
    nine_and_thirty(m)
    tenth(m, "2018-08-29 12:05:00", "2018-08-29 12:55:00")
    m.expect("2018-08-29", "2018-08-29")


@story("HR", title="專員")
def ends_on_make_up_saturday(m):
    """8 月 23 日完成：2019 年 2 月 23 日（六）是調整上班日，當天還能休"""
    nine_and_thirty(m)
    tenth(m, "2018-08-23 19:00:00", "2018-08-23 20:00:00")
    m.expect("2018-08-23", "2018-08-23")


@story("HR", title="書記", rank="委任")
def across_the_new_year(m):
    """一門 106 年底開始、107 年 1 月 1 日零時完成：屬 107 年，有嘉獎；另一門在上班時間讀，無補休"""
    m.read(SET[0], "2017-12-30 09:00:00", "2018-01-01 00:00:00")
    m.finish_set("2018-03-04", courses=SET[1:], at_desk=1)
    m.read_business(30, "2018-05-20")
    m.expect("2018-05-20", NEVER)


@story("HR")
def last_year(m):
    """一門 106 年 12 月 31 日 23:59:59 完成：不屬 107 年"""
    m.read(SET[0], "2017-12-30 09:00:00", "2017-12-31 23:59:59")
    m.finish_set("2018-03-04", courses=SET[1:])
    m.read_business(30, "2018-05-20")
    m.expect(NEVER, NEVER)
