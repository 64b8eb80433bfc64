"""Flexible hours; leave, overtime, shifts."""
from catalogue import SET
from member import NEVER, UNKNOWN
from story import nine_and_thirty, story, tenth


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
