"""Corrections of the last week; comings and goings."""
from member import NEVER, NO_ROW, At
from office import HR, TAINAN, Day
from people import new_residence_id, old_residence_id
from story import nine, nine_and_thirty, story, ten_and, tenth
from stories_courses import flag_no


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
    ten_and(m, 12)
    m.posts.append(m.posts[0]._replace(agency=TAINAN, unit="秘書室", title="科員", joined="2018-08-27", left=""))
    m.expect((NEVER, NO_ROW), ("2018-03-03", NO_ROW))


@story("HR", kind="約聘", title="約聘諮詢師", rank="薦任")
def new_residence_number(m):
    """年中由舊式居留證號換新號，學習紀錄前後各用一個號碼"""
    m.id, m.old_id, m.renumbered = new_residence_id(61217), old_residence_id(4410293), Day("2018-06-01")
    nine_and_thirty(m)
    tenth(m, "2018-07-07 10:00:00", "2018-07-07 10:45:00")
    m.expect("2018-07-07", "2018-07-07")
