"""One member of staff: roster rows, learning, attendance, and what each night must decide."""
import datetime
from collections import namedtuple

from catalogue import POOL, SET, SPLIT, is_business
from chance import mixed, some
from office import Day, is_workday

At = datetime.datetime.fromisoformat
NIGHTS = ("2018-08-24", "2018-09-01")
RELEASE, REMINDER, CORRECTION = "2018-08-27", "2018-08-31", "2018-09-03"  # nights that bring a little each
FIRST_EXPORT = Day("2018-08-23")            # what the platforms knew when they wrote the first night's files
WINDOW_END = Day("2018-08-31")
NEVER, UNKNOWN, EXCLUDED, NO_ROW = "never", "unknown", "excluded", "no row"

Record = namedtuple("Record", "course start end passed hours title code layout platform", defaults=(True, None, None, True, None, None))
Post = namedtuple("Post", "agency unit title kind rank grade manager shift joined left")


class Member:
    def __init__(self, number, id_number, name, post):
        self.number, self.id, self.name, self.posts = number, id_number, name, [post]
        self.records, self.delta, self.attendance = [], [], []
        self.old_id, self.renumbered = None, None
        self.expected, self.story = {}, None

    @property
    def agency(self):
        return self.posts[-1].agency

    def post_on(self, night):
        """Where the person serves that day, else the last post."""
        return next((p for p in self.posts if p.joined <= night and (not p.left or p.left > night)), self.posts[-1])

    def id_on(self, day):
        return self.old_id if self.renumbered and day < self.renumbered else self.id

    def read(self, course, start, end, **details):
        self.records.append(Record(course, At(start), At(end), **details))

    def read_evening(self, course, day, *words, **details):
        """Free for everybody: after supper, on a rest day also by daylight."""
        low, high = (19 * 60 + 30, 22 * 60 + 50) if is_workday(day) else (10 * 60, 21 * 60 + 59)
        self._read(course, day, some(low, high, self.number, course.code, day, *words), **details)

    def read_at_desk(self, course, day, *words, **details):
        """Free for nobody: in the middle of the forenoon or of the afternoon of a workday."""
        while not is_workday(day):
            day -= datetime.timedelta(1)
        part = some(0, 1, self.number, day, course.code)
        low, high = ((10 * 60 + 15, 11 * 60 + 50), (15 * 60, 16 * 60 + 50))[part]
        self._read(course, day, some(low, high, self.number, course.code, day, *words), **details)

    def _read(self, course, day, end_minute, **details):
        end = datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(minutes=end_minute, seconds=some(0, 59, self.number, day, course.code))
        length = datetime.timedelta(minutes=some(35, 70, self.number, course.code), seconds=some(0, 59, course.code, day))
        self.records.append(Record(course, end - length, end, **details))

    def finish_set(self, last_day, courses=SET, at_desk=0):
        """The courses one after the other, the last of them on the day; the first few at the desk if so said."""
        courses = mixed(courses, self.number)
        for i, (course, day) in enumerate(zip(courses, days_until(Day(last_day), len(courses), self.number))):
            (self.read_at_desk if i < at_desk else self.read_evening)(course, day)

    def read_business(self, total, last_day, spare=0):
        """Business-related courses besides the set that add up to the total on the day, not before; then some spare ones."""
        own = [c for c in mixed(POOL, self.number, "pool") if c is not SPLIT and is_business(c, self.agency)]
        chosen = fill(own, total)
        for course, day in zip(chosen, days_until(Day(last_day), len(chosen), self.number, "pool")):
            at_desk = course is not chosen[-1] and some(0, 2, self.number, course.code) == 0
            (self.read_at_desk if at_desk else self.read_evening)(course, day)
        for course in [c for c in own if c not in chosen][:spare]:
            self.read_evening(course, Day(last_day) + datetime.timedelta(some(1, 6, self.number, course.code)))

    def away(self, kind, start, end):
        self.attendance.append((kind, start, end))

    def expect(self, commendation, leave):
        """A day, a word, or one of these for each night. The day is the day of completion."""
        for n, night in enumerate(NIGHTS):
            self.expected[night] = [verdict_of(x[n] if isinstance(x, tuple) else x, n) for x in (commendation, leave)]


def verdict_of(outcome, night):
    open_window = night == 0
    if outcome == NEVER:
        return "notYet" if open_window else "missed"
    if outcome in (UNKNOWN, EXCLUDED, NO_ROW):
        return outcome
    day = Day(outcome)
    assert day <= WINDOW_END
    return "notYet" if open_window and day > FIRST_EXPORT else day


def fill(courses, total):
    """Courses whose hours add up to the total exactly: half hours first, then in the given order where it can be."""
    chosen, left = [], total
    for course in sorted(courses, key=lambda c: c.hours % 1 == 0):
        if course.hours <= left and (left - course.hours) % 1 == 0 or course.hours == left:
            chosen.append(course)
            left -= course.hours
    assert left == 0, (total, left)
    return chosen


def days_until(last_day, count, *words):
    """Rising days, the last of them as given, some days apart, not before January 4."""
    first = max(Day("2018-01-04"), last_day - datetime.timedelta(some(5, 9, *words) * count))
    room = (last_day - first).days
    return [first + datetime.timedelta(room * (i + 1) // count) for i in range(count)]
