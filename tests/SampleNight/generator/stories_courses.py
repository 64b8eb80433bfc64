"""The thirty hours; platforms, titles, repeats."""
from catalogue import BY_TITLE, CONTRADICTED, HARBOUR, NAMESAKE, SET, SPLIT, UNDECIDED
from member import NEVER, UNKNOWN
from story import nine, nine_and_thirty, story, ten_and, tenth, unread


@story("HR")
def half_an_hour_short(m):
    """29.5 小時：無嘉獎"""
    ten_and(m, 29.5)
    m.expect(NEVER, "2018-03-03")


@story("DISTRICT", title="書記", rank="委任")
def set_hours_do_not_count(m):
    """組裝課程重複讀，加總超過 30 小時，扣除後只有 24 小時：無嘉獎"""
    ten_and(m, 24)
    for i, course in enumerate(SET):
        m.read(course, f"2018-07-{2 + i:02d} 20:00:00", f"2018-07-{2 + i:02d} 20:50:00")
    m.expect(NEVER, "2018-03-03")


@story("HR")
def a_course_counts_once(m):
    """同一門 3 小時的課讀了三次，只算一次：27 小時"""
    ten_and(m, 27)
    again = next(r for r in m.records if r.course.hours == 3)
    for month in ("06-20", "07-20"):
        m.read(again.course, f"2018-{month} 20:00:00", f"2018-{month} 20:50:00")
    m.expect(NEVER, "2018-03-03")


@story("HR", title="專員")
def flag_yes(m):
    """人事處認定與業務相關的課補足 30 小時"""
    ten_and(m, 28)
    m.read(SPLIT, "2018-06-14 10:20:00", "2018-06-14 11:30:00")
    m.expect("2018-06-14", "2018-03-03")


@story("DISTRICT", title="課員")
def flag_no(m):
    """同一門課，區公所認定與業務無關：28 小時"""
    ten_and(m, 28)
    m.read(SPLIT, "2018-06-14 10:20:00", "2018-06-14 11:30:00")
    m.expect(NEVER, "2018-03-03")


@story("DISTRICT", title="課員")
def flag_absent(m):
    """差 2 小時，該課機關沒有設定：嘉獎待查"""
    ten_and(m, 28)
    m.read(UNDECIDED, "2018-06-14 20:20:00", "2018-06-14 21:30:00")
    m.expect(UNKNOWN, "2018-03-03")


@story("DISTRICT", title="里幹事")
def flag_contradicting(m):
    """差 2 小時，該課機關設定有「是」有「否」：嘉獎待查"""
    ten_and(m, 28)
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
    ten_and(m, 29.5)
    m.read(BY_TITLE["檔案管理"], "2018-06-14 20:20:00", "2018-06-14 21:30:00")
    m.expect(NEVER, "2018-03-03")


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
    ten_and(m, 28)
    m.read(unread(m, 2.0, HARBOUR), "2018-06-30 20:00:00", "2018-06-30 21:00:00")
    m.expect("2018-06-30", "2018-03-03")


@story("DISTRICT", title="課員")
def thirtieth_hour_elsewhere(m):
    """最後 2 小時在臺北e大：不算"""
    ten_and(m, 28)
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
