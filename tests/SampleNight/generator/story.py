"""What the stories share. One story is one person and one edge of the plan; its first line is what the README says.

Nine courses of the set are done in the evenings up to February 10 and thirty hours by May 20, unless a story says otherwise.
"""
from catalogue import EPLUS, POOL, SET, SPLIT, is_business

TENTH = SET[9]
STORIES = []


def story(agency, kind="編制內", title="科員", **post):
    """Puts the function that follows among the stories, told of somebody with this post."""
    return lambda tell: STORIES.append((agency, kind, title, post, tell)) or tell


def nine(m):
    m.finish_set("2018-02-10", courses=SET[:9])


def nine_and_thirty(m):
    nine(m)
    m.read_business(30, "2018-05-20")


def ten_and(m, business_hours):
    """The set off-hours by March 3, and some hours by June 10."""
    nine(m)
    tenth(m, "2018-03-03 10:00:00", "2018-03-03 10:45:00")
    m.read_business(business_hours, "2018-06-10")


def tenth(m, start, end, **details):
    m.read(TENTH, start, end, **details)


def unread(m, hours, platform=EPLUS):
    """A business-related course that the person has not read yet."""
    read = {r.course for r in m.records}
    return next(c for c in POOL if c.hours == hours and c.platform == platform and c is not SPLIT and c not in read and is_business(c, m.agency))
