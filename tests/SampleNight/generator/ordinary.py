"""Staff as staff are: most of them have done some of it, some all of it, some have done it at their desks."""
import datetime

from catalogue import ELSEWHERE, HALL, POOL, SELF, SET
from chance import mixed, some
from member import EXCLUDED, NEVER, NO_ROW
from office import Day


def both(m):
    """The set off-hours and thirty hours."""
    done, thirty = _spread(m, "2018-03-12", 150), _spread(m, "2018-04-02", 140, "pool")
    m.finish_set(done)
    m.read_business(30, thirty, spare=some(0, 3, m.number))
    m.expect(max(done, thirty), done)


def both_late(m):
    """As above, only in the last week of August."""
    done = f"2018-08-{some(25, 30, m.number)}"
    m.finish_set(done)
    m.read_business(30, "2018-08-19")
    m.expect(done, done)


def commendation_only(m):
    """The set at the desk, thirty hours."""
    done, thirty = _spread(m, "2018-03-20", 120), _spread(m, "2018-04-09", 130, "pool")
    m.finish_set(done, at_desk=some(2, 6, m.number))
    m.read_business(30, thirty, spare=some(0, 2, m.number))
    m.expect(max(done, thirty), NEVER)


def leave_only(m):
    """The set off-hours, but too few hours besides."""
    done = _spread(m, "2018-03-05", 160)
    m.finish_set(done)
    m.read_business(some(8, 27, m.number), _spread(m, "2018-05-01", 110, "pool"))
    m.expect(NEVER, done)


def half_way(m):
    """Some courses of the set, some hours."""
    m.finish_set(_spread(m, "2018-06-16", 74), courses=mixed(SET, m.number, "some")[:some(3, 8, m.number)], at_desk=some(0, 2, m.number, "desk"))
    m.read_business(some(4, 24, m.number), _spread(m, "2018-05-07", 114, "pool"))
    m.expect(NEVER, NEVER)


def thirty_only(m):
    """Thirty hours, the set not begun or nearly not."""
    m.finish_set(_spread(m, "2018-07-04", 57), courses=SET[:some(1, 4, m.number)])
    m.read_business(30, _spread(m, "2018-05-15", 90, "pool"))
    m.expect(NEVER, NEVER)


def idle(m):
    """Nothing that counts."""
    m.expect(NEVER, NEVER)


def not_covered(m):
    """Has done everything, and is not of the kinds the plan names."""
    m.finish_set(_spread(m, "2018-04-20", 90))
    m.read_business(30, _spread(m, "2018-05-10", 90, "pool"))
    m.expect(EXCLUDED, EXCLUDED)


def not_covered_idle(m):
    """Not of the kinds the plan names."""
    m.expect(EXCLUDED, EXCLUDED)


def elsewhere(m):
    """Has done everything, for another government."""
    not_covered(m)
    m.expect(NO_ROW, NO_ROW)


def read_besides(m, count):
    """What counts for nothing here: other platforms, lectures, courses the agency does not call business-related."""
    besides = ELSEWHERE * 2 + HALL + [c for c in POOL if c.category == SELF]
    for i, course in enumerate(mixed(besides, m.number, "besides")[:count]):
        day = Day("2018-01-08") + datetime.timedelta(some(0, 233, m.number, course.code, i))
        (m.read_at_desk if course in HALL or some(0, 1, m.number, i) else m.read_evening)(course, day, i)


def _spread(m, first, days, *words):
    return (Day(first) + datetime.timedelta(some(0, days, m.number, *words))).isoformat()
