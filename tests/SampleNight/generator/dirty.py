"""Rows as they also come: each is refused, and says nothing about anybody's decision."""
from catalogue import BY_TITLE, CONTRADICTED
from office import DISTRICT
from people import national_id

OFF_ROSTER = [(national_id(700001 + i, i % 2), name) for i, name in enumerate(("外單位甲", "外單位乙", "外單位丙"))]
COURSE = BY_TITLE["循環經濟"]


def as_outsider(row, i):
    """A portal row of somebody who is not on the roster."""
    id_number, name = OFF_ROSTER[i % len(OFF_ROSTER)]
    return [id_number, *row[1:6], name, *row[7:]]


def _portal(m, **cells):
    row = {"id": m.id, "title": COURSE.title, "start": "107-03-12", "from": "19:00:00", "end": "107-03-12", "to": "19:50:00", "amount": "1", "unit": "1"} | cells
    return [row["id"], row["title"], "107-01-01", "00:00:00", "107-12-31", "23:59:59", m.name, "6", COURSE.category_code, "80", "1", row["amount"], row["unit"], "", "", "", "", "1",
            row["amount"], "0", COURSE.code, row["start"], row["from"], row["end"], row["to"]]


def portal_25(m):
    """Why, and the row. `m` is somebody whose decisions an hour more would not change."""
    with_comma = _portal(m)
    with_comma[6:7] = [m.name, "局本部"]
    return [
        ("身分證字號檢查碼不符", _portal(m, id=m.id[:-1] + str((int(m.id[-1]) + 1) % 10))),
        ("沒有 2 月 30 日", _portal(m, start="107-02-30", end="107-02-30")),
        ("年份只有兩位", _portal(m, start="07-03-12", end="07-03-12")),
        ("迄早於起", _portal(m, **{"from": "19:00:00", "to": "18:10:00"})),
        ("缺課程名稱", _portal(m, title="")),
        ("訓練總數單位是天", _portal(m, unit="2")),
        ("姓名有逗號而沒有引號，多一欄", with_comma),
        ("同一課程同一開始時間，完成時間互相矛盾", _portal(m, **{"from": "12:10:00", "to": "12:40:00"})),
        ("同一課程同一開始時間，完成時間互相矛盾", _portal(m, **{"from": "12:10:00", "to": "12:55:00"})),
    ]


def eplus(good):
    """`good`: a row of the layout that is in order."""
    def with_cell(i, value):
        return [*good[:i], value, *good[i + 1:]]
    return [
        ("認證時數不是數字", with_cell(12, "一小時")),
        ("上課期間沒有迄", with_cell(6, "2018-02-11 13:18:51")),
        ("沒有 25 時", with_cell(6, "2018-02-11 25:18:51- 2018-02-12 12:05:22")),
    ]


def roster(good):
    return [
        ("身分證字號檢查碼不符", ["K20198", good[1][:-1] + str((int(good[1][-1]) + 3) % 10), *good[2:]]),
        ("沒有 2 月 30 日", ["K20199", national_id(700055, True), "到職日", DISTRICT, "社會課", "課員", *good[6:12], "2016-02-30", ""]),
    ]


def attendance(m):
    return [("類別不明", [m.number, "遲到", "2018-03-01 08:31", "2018-03-01 09:00"]), ("迄早於起", [m.number, "事假", "2018-03-09 10:00", "2018-03-08 12:00"])]


FLAGS = [("業務相關只有是、否", [DISTRICT, BY_TITLE["芳香療法"].code + "X", "Y"])]
CONTRADICTION = "同一機關同一課程有是有否"
CONTRADICTING_FLAGS = [[DISTRICT, CONTRADICTED.code, "是"], [DISTRICT, CONTRADICTED.code, "否"]]
