"""One person, one edge of the plan. The first line of each story is what the README says of it.

Nine courses of the set are done in the evenings up to February 10 and thirty hours by May 20, unless the story says otherwise.
"""
from catalogue import BY_TITLE, CONTRADICTED, EPLUS, HARBOUR, NAMESAKE, POOL, SET, SPLIT, UNDECIDED, is_business
from member import At, NEVER, NO_ROW, UNKNOWN
from office import HR, TAINAN, Day
from people import new_residence_id, old_residence_id

TENTH = SET[9]
STORIES = []


def story(agency, kind="編制內", title="科員", **post):
    return lambda tell: STORIES.append((agency, kind, title, post, tell)) or tell


def nine(m):
    m.finish_set("2018-02-10", courses=SET[:9])


def nine_and_thirty(m):
    nine(m)
    m.read_business(30, "2018-05-20")


def tenth(m, start, end, **details):
    m.read(TENTH, start, end, **details)


# --- the manual's own records ---------------------------------------------------------------------------------

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


# --- the last second, the hours of the day --------------------------------------------------------------------

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
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(28, "2018-06-10")
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


# --- the calendar ---------------------------------------------------------------------------------------------

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


# --- flexible hours -------------------------------------------------------------------------------------------

@story("HR")
def band(m):
    """彈性上班時段 08:16 起，沒有刷卡：待查"""
    nine_and_thirty(m)
    tenth(m, "2018-03-08 08:16:13", "2018-03-10 10:00:00")
    m.expect("2018-05-20", UNKNOWN)


@story("HR")
def band_before_the_card(m):
    """同一時段，08:20 才刷到：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-08 08:16:13", "2018-03-10 10:00:00")
    m.away("刷卡", "2018-03-08 08:20:00", "2018-03-08 17:52:00")
    m.expect("2018-05-20", "2018-03-10")


@story("HR", title="專員")
def band_after_the_card(m):
    """同一時段，08:05 已刷到：上班時間"""
    nine_and_thirty(m)
    tenth(m, "2018-03-08 08:16:13", "2018-03-10 10:00:00")
    m.away("刷卡", "2018-03-08 08:05:00", "2018-03-08 17:36:00")
    m.expect("2018-05-20", NEVER)


@story("HR")
def band_has_ended(m):
    """08:30:00 起：彈性時段已過，上班時間"""
    nine_and_thirty(m)
    tenth(m, "2018-03-08 08:30:00", "2018-03-10 10:00:00")
    m.expect("2018-05-20", NEVER)


@story("HR", kind="約聘", title="約聘研究員", rank="薦任")
def band_not_begun(m):
    """07:59:59 迄：彈性時段未到，公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-08 07:10:00", "2018-03-08 07:59:59")
    m.expect("2018-05-20", "2018-03-08")


@story("HR")
def evening_band(m):
    """彈性下班時段 17:45 起，17:40 已刷退：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-15 17:45:00", "2018-03-15 18:40:00")
    m.away("刷卡", "2018-03-15 08:10:00", "2018-03-15 17:40:00")
    m.expect("2018-05-20", "2018-03-15")


# --- leave, overtime, shifts ----------------------------------------------------------------------------------

@story("DISTRICT", title="課員")
def overtime(m):
    """星期六晚上讀，該時段報了加班：不算公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-04-14 19:00:00", "2018-04-14 20:00:00")
    m.away("加班", "2018-04-14 18:00:00", "2018-04-14 21:00:00")
    m.expect("2018-05-20", NEVER)


@story("HR", title="科長", manager="是", rank="薦任", grade="9")
def official_trip(m):
    """星期日在公差期間讀：不算公餘；改天重讀一次才算"""
    nine_and_thirty(m)
    tenth(m, "2018-04-15 20:00:00", "2018-04-15 21:00:00")
    tenth(m, "2018-04-22 20:00:00", "2018-04-22 21:00:00")
    m.away("公差", "2018-04-13", "2018-04-16")
    m.expect("2018-05-20", "2018-04-22")


@story("DISTRICT", title="課長", manager="是", rank="薦任", grade="8")
def annual_leave(m):
    """星期二上午讀，當天休假：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-04-17 09:30:00", "2018-04-17 10:20:00")
    m.away("休假", "2018-04-17", "2018-04-17")
    m.expect("2018-05-20", "2018-04-17")


@story("DISTRICT", title="課員")
def half_a_day_of_leave(m):
    """下午補休半天，13:20 起 14:10 迄：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-04-18 13:20:00", "2018-04-18 14:10:00")
    m.away("補休", "2018-04-18 13:00:00", "2018-04-18 17:00:00")
    m.expect("2018-05-20", "2018-04-18")


@story("DISTRICT", title="課員")
def leave_has_ended(m):
    """上午事假至 10:00，10:00:00 迄：已銷假"""
    nine_and_thirty(m)
    tenth(m, "2018-04-19 09:10:00", "2018-04-19 10:00:00")
    m.away("事假", "2018-04-19 08:00:00", "2018-04-19 10:00:00")
    m.expect("2018-05-20", NEVER)


@story("DISTRICT", title="里幹事")
def typhoon(m):
    """颱風停班日上午讀：公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-07-11 09:00:00", "2018-07-11 09:50:00")
    m.away("停班", "2018-07-11", "2018-07-11")
    m.expect("2018-07-11", "2018-07-11")


@story("DISTRICT", title="駐衛警察", shift="是", rank="委任")
def shift_with_rota(m):
    """輪班，讀課的日子都有輪值表：不輪值的時間算公餘"""
    for i, course in enumerate(SET):
        day = f"2018-05-{10 + i:02d}"
        m.read(course, f"{day} 19:05:00", f"{day} 19:55:00")
        m.away("輪值", f"{day} 08:00:00", f"{day} 16:00:00")
    m.read_business(20, "2018-05-20")
    m.expect(NEVER, "2018-05-19")


@story("DISTRICT", title="駐衛警察", shift="是", rank="委任")
def shift_without_rota(m):
    """輪班，讀課的日子沒有輪值表：補休待查"""
    nine_and_thirty(m)
    tenth(m, "2018-03-04 10:00:00", "2018-03-04 11:00:00")
    m.expect("2018-05-20", UNKNOWN)


# --- the thirty hours -----------------------------------------------------------------------------------------

@story("HR")
def half_an_hour_short(m):
    """29.5 小時：無嘉獎"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(29.5, "2018-06-10")
    m.expect(NEVER, "2018-03-03")


@story("DISTRICT", title="書記", rank="委任")
def set_hours_do_not_count(m):
    """組裝課程重複讀，加總超過 30 小時，扣除後只有 24 小時：無嘉獎"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(24, "2018-06-10")
    for i, course in enumerate(SET):
        m.read(course, f"2018-07-{2 + i:02d} 20:00:00", f"2018-07-{2 + i:02d} 20:50:00")
    m.expect(NEVER, "2018-03-03")


@story("HR")
def a_course_counts_once(m):
    """同一門 3 小時的課讀了三次，只算一次：27 小時"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(27, "2018-06-10")
    again = next(r for r in m.records if r.course.hours == 3)
    for month in ("06-20", "07-20"):
        m.read(again.course, f"2018-{month} 20:00:00", f"2018-{month} 20:50:00")
    m.expect(NEVER, "2018-03-03")


@story("HR", title="專員")
def flag_yes(m):
    """人事處認定與業務相關的課補足 30 小時"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(28, "2018-06-10")
    m.read(SPLIT, "2018-06-14 10:20:00", "2018-06-14 11:30:00")
    m.expect("2018-06-14", "2018-03-03")


@story("DISTRICT", title="課員")
def flag_no(m):
    """同一門課，區公所認定與業務無關：28 小時"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(28, "2018-06-10")
    m.read(SPLIT, "2018-06-14 10:20:00", "2018-06-14 11:30:00")
    m.expect(NEVER, "2018-03-03")


@story("DISTRICT", title="課員")
def flag_absent(m):
    """差 2 小時，該課機關沒有設定：嘉獎待查"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(28, "2018-06-10")
    m.read(UNDECIDED, "2018-06-14 20:20:00", "2018-06-14 21:30:00")
    m.expect(UNKNOWN, "2018-03-03")


@story("DISTRICT", title="里幹事")
def flag_contradicting(m):
    """差 2 小時，該課機關設定有「是」有「否」：嘉獎待查"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(28, "2018-06-10")
    m.read(CONTRADICTED, "2018-06-14 20:20:00", "2018-06-14 21:30:00")
    m.expect(UNKNOWN, "2018-03-03")


@story("DISTRICT", title="課員")
def flag_absent_without_the_set(m):
    """同樣沒有設定，但組裝課程少一門：設定了也沒用，不符合"""
    nine(m)
    m.read_business(28, "2018-06-10")
    m.read(UNDECIDED, "2018-06-14 20:20:00", "2018-06-14 21:30:00")
    m.expect(NEVER, NEVER)


@story("SCHOOL", title="文書組長", manager="是")
def flag_empty(m):
    """差半小時，該課機關設定空白：空白即否"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(29.5, "2018-06-10")
    m.read(BY_TITLE["檔案管理"], "2018-06-14 20:20:00", "2018-06-14 21:30:00")
    m.expect(NEVER, "2018-03-03")


# --- platforms, titles, repeats -------------------------------------------------------------------------------

@story("HR")
def namesake(m):
    """第十門在臺北e大讀同名課程：都不算"""
    nine_and_thirty(m)
    m.read(NAMESAKE, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.expect(NEVER, NEVER)


@story("DISTRICT", title="課員")
def namesake_first(m):
    """先在臺北e大讀同名課程，再到 e⁺ 平臺讀：以後者為準"""
    nine_and_thirty(m)
    m.read(NAMESAKE, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    tenth(m, "2018-04-21 10:00:00", "2018-04-21 10:45:00")
    m.expect("2018-05-20", "2018-04-21")


@story("HR", kind="約僱", title="約僱人員", rank="委任")
def harbour(m):
    """最後 2 小時在港都e學苑（已加盟 e⁺ 平臺）：算"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(28, "2018-06-10")
    m.read(unread(m, 2.0, HARBOUR), "2018-06-30 20:00:00", "2018-06-30 21:00:00")
    m.expect("2018-06-30", "2018-03-03")


@story("DISTRICT", title="課員")
def thirtieth_hour_elsewhere(m):
    """最後 2 小時在臺北e大：不算"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(28, "2018-06-10")
    m.read(BY_TITLE["都市更新條例"], "2018-06-30 20:00:00", "2018-06-30 21:00:00")
    m.expect(NEVER, "2018-03-03")


@story("DISTRICT", title="課員")
def failed_then_passed(m):
    """第十門先未通過，五月再讀才通過"""
    nine(m)
    m.read_business(30, "2018-04-20")
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:25:00", passed=False)
    tenth(m, "2018-05-26 10:00:00", "2018-05-26 10:50:00")
    m.expect("2018-05-26", "2018-05-26")


@story("DISTRICT", title="書記", rank="委任")
def never_passed(m):
    """第十門未通過"""
    nine_and_thirty(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:25:00", passed=False)
    m.expect(NEVER, NEVER)


@story("SCHOOL", title="組員")
def no_credit(m):
    """第十門已通過而認證時數為 0：不算"""
    nine_and_thirty(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00", hours=0.0)
    m.expect(NEVER, NEVER)


@story("HR")
def at_the_desk_then_at_home(m):
    """第十門先在上班時讀，後來假日再讀：嘉獎看前次，補休看後次"""
    nine(m)
    m.read_business(30, "2018-02-24")
    tenth(m, "2018-03-01 10:00:00", "2018-03-01 10:40:00")
    tenth(m, "2018-05-30 19:00:00", "2018-05-30 20:00:00")
    m.expect("2018-03-01", "2018-05-30")


@story("SCHOOL", title="出納組長", manager="是")
def by_alias(m):
    """第十門以別名登錄、沒有課程代碼"""
    nine_and_thirty(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00", title="公民審議與參與式預算──一看就懂", code=False)
    m.expect("2018-05-20", "2018-03-03")


@story("SCHOOL", title="幹事")
def by_title(m):
    """「生態交通」以全形標點登錄、沒有課程代碼"""
    m.finish_set("2018-03-04", courses=SET[:2] + SET[3:])
    m.read_business(30, "2018-05-20")
    m.read(SET[2], "2018-03-11 10:00:00", "2018-03-11 10:45:00", title="生態交通有ｇｏ讚！高雄綠色運輸(html5)", code=False)
    m.expect("2018-05-20", "2018-03-11")


@story("DISTRICT", title="課員")
def by_code(m):
    """課程名稱打錯，課程代碼正確：以代碼為準"""
    nine_and_thirty(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00", title="一看就懂的公民審議")
    m.expect("2018-05-20", "2018-03-03")


@story("HR", title="專員")
def old_layout_on_sunday(m):
    """第十門只有日期（舊版 19 欄），星期日：整天都是公餘"""
    nine_and_thirty(m)
    tenth(m, "2018-03-04 00:00:00", "2018-03-04 00:00:00", layout="portal-19")
    m.expect("2018-05-20", "2018-03-04")


@story("HR")
def old_layout_on_tuesday(m):
    """第十門只有日期，星期二：無從判斷，補休待查"""
    nine_and_thirty(m)
    tenth(m, "2018-03-06 00:00:00", "2018-03-06 00:00:00", layout="portal-19")
    m.expect("2018-05-20", UNKNOWN)


# --- corrections of the last week -----------------------------------------------------------------------------

@story("DISTRICT", title="課員")
def withdrawn(m):
    """異動檔把第十門更正為未通過：上週符合，本週不符合"""
    nine_and_thirty(m)
    tenth(m, "2018-08-11 10:00:00", "2018-08-11 10:45:00", layout="eplus")
    m.delta.append(m.records[-1]._replace(passed=False))
    m.expect(("2018-08-11", NEVER), ("2018-08-11", NEVER))


@story("DISTRICT", title="課員")
def corrected(m):
    """異動檔把第十門的完成時間由上班時間更正為午休：補休上週不符、本週符合"""
    nine_and_thirty(m)
    tenth(m, "2018-08-15 12:01:00", "2018-08-15 13:05:00", layout="eplus")
    m.delta.append(m.records[-1]._replace(end=At("2018-08-15 12:50:00")))
    m.expect("2018-08-15", (NEVER, "2018-08-15"))


@story("HR")
def added(m):
    """異動檔補登第十門（8 月 18 日完成）"""
    nine_and_thirty(m)
    tenth(m, "2018-08-18 10:00:00", "2018-08-18 10:45:00", layout="eplus")
    m.delta.append(m.records.pop())
    m.expect((NEVER, "2018-08-18"), (NEVER, "2018-08-18"))


# --- comings and goings ---------------------------------------------------------------------------------------

@story("HR", left="2018-07-02")
def left_in_july(m):
    """7 月離職，離職前都完成：仍列符合"""
    nine_and_thirty(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.expect("2018-05-20", "2018-03-03")


@story("DISTRICT", title="課員", left="2018-04-16")
def left_in_april(m):
    """4 月離職，只讀了幾門"""
    nine(m)
    m.expect(NEVER, NEVER)


@story("DISTRICT", title="課員", left="2017-12-16")
def left_last_year(m):
    """去年已離職：不列"""
    m.expect(NO_ROW, NO_ROW)


@story("DISTRICT", title="課員", joined="2018-06-04")
def joined_in_june(m):
    """6 月到職，到職前讀的也算"""
    nine_and_thirty(m)
    tenth(m, "2018-06-09 10:00:00", "2018-06-09 10:45:00")
    m.expect("2018-06-09", "2018-06-09")


@story("DISTRICT", title="課員")
def transferred(m):
    """5 月由人事處調區公所：依現職機關的設定，補上的 2 小時不算"""
    flag_no(m)
    m.posts.insert(0, m.posts[0]._replace(agency=HR, unit="考核科", title="科員", left="2018-05-01"))
    m.posts[1] = m.posts[1]._replace(joined="2018-05-01")


@story("DISTRICT", title="課員", left="2018-08-27")
def transferred_away(m):
    """8 月 27 日調臺南市：上週有列，本週不列"""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(12, "2018-06-10")
    m.posts.append(m.posts[0]._replace(agency=TAINAN, unit="秘書室", title="科員", joined="2018-08-27", left=""))
    m.expect((NEVER, NO_ROW), ("2018-03-03", NO_ROW))


@story("HR", kind="約聘", title="約聘諮詢師", rank="薦任")
def new_residence_number(m):
    """年中由舊式居留證號換新號，學習紀錄前後各用一個號碼"""
    m.id, m.old_id, m.renumbered = new_residence_id(61217), old_residence_id(4410293), Day("2018-06-01")
    nine_and_thirty(m)
    tenth(m, "2018-07-07 10:00:00", "2018-07-07 10:45:00")
    m.expect("2018-07-07", "2018-07-07")


def unread(m, hours, platform=EPLUS):
    """A business-related course that the person has not read yet."""
    read = {r.course for r in m.records}
    return next(c for c in POOL if c.hours == hours and c.platform == platform and c is not SPLIT and c not in read and is_business(c, m.agency))
