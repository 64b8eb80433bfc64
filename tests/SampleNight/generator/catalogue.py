"""The courses: the plan's ten, what can be read besides on the platform, other platforms, lectures in a hall."""
from collections import namedtuple

from office import DISTRICT, HR, SCHOOL, TAINAN

Course = namedtuple("Course", "code title platform category_code category hours alias", defaults=("",))

EPLUS, HARBOUR, TAIPEI, CIVIL = "e等公務園+學習平臺", "港都e學苑", "臺北e大", "文官e學苑"
POLICY, LEADING, BUSINESS, SELF = "政策能力訓練", "領導力發展", "機關業務知能", "自我成長及其他"


def _series(prefix, first, platform, code, category, lines):
    for i, line in enumerate(lines.split("、")):
        title, hours = line.rsplit(":", 1)
        yield Course(f"{prefix}{first + 7 * i}", title, platform, code, category, float(hours))


# The codes of 社會安定計畫, 生態交通, 紅毛港 and 人權大步走 stand in the plan's manual; the other six are invented.
SET = [
    Course("PCENTER107100678", "社會安定計畫", EPLUS, "501", POLICY, 1.0),
    Course("PKCG107100131", "颱風地震完全攻略", EPLUS, "340", POLICY, 1.0),
    Course("PKCG10710154", "生態交通有go讚!高雄綠色運輸", EPLUS, "343", POLICY, 1.0),
    Course("PKCG107100161", "紅毛港細說從頭", EPLUS, "344", POLICY, 1.0),
    Course("PKCG107100166", "文創美濃踏查", EPLUS, "344", POLICY, 1.0),
    Course("PCENTER107100059", "場所主人的性騷擾防治責任", EPLUS, "386", POLICY, 1.0),
    Course("PCENTER107100064", "請託關說登錄查察作業要點案例說明", EPLUS, "502", POLICY, 1.0),
    Course("PCENTER107100093", "人權大步走：行政執行篇", EPLUS, "503", POLICY, 1.0),
    Course("PCENTER107100071", "臺灣多元社會下的「新」力軍", EPLUS, "504", POLICY, 1.0),
    Course("PCENTER107100088", "一看就懂的公民審議與參與式預算", EPLUS, "505", POLICY, 1.0, "公民審議與參與式預算一看就懂"),
]

POOL = [
    *_series("PCENTER1071", 1003, EPLUS, "501", POLICY, "長期照顧十年計畫2.0:2.0、前瞻基礎建設計畫:1.0、新南向政策綱領:2.0、年金改革說明:1.0、資安就是國安:2.0"),
    *_series("PCENTER1071", 1103, EPLUS, "503", POLICY, "兒童權利公約與國內法:2.0、身心障礙者權利公約:3.0、消除對婦女一切形式歧視公約:2.0、行政中立實務:2.0、廉政倫理規範案例:1.0"),
    *_series("PCENTER1071", 1203, EPLUS, "339", POLICY, "氣候變遷下的城市調適:2.0、循環經濟:1.0、食農教育:1.0"),
    *_series("PCENTER1071", 2003, EPLUS, "103", LEADING, "團隊領導與激勵:2.0、跨域協調:3.0、策略思考:2.0、危機處理與媒體應對:3.0、部屬培育與授權:2.0、會議主持技巧:1.0"),
    *_series("PKCG1072", 3003, HARBOUR, "103", LEADING, "標竿學習在高雄:2.0、亞洲新灣區開發與領導:2.0"),
    *_series("PKCG1073", 4003, EPLUS, "23", BUSINESS, "公文寫作實務:2.0、政府採購法概要:3.0、行政程序法:3.0、個人資料保護法:2.0、國家賠償案例:2.0、人事業務入門:2.0、考績與獎懲:2.0、勤惰管理:1.0"),
    *_series("PKCG1073", 4103, EPLUS, "23", BUSINESS, "戶政業務講習:3.0、里鄰服務:2.0、調解業務:2.0、災害防救演練:2.0、公文線上簽核:0.5、檔案管理:0.5"),
    *_series("PKCG1074", 5003, EPLUS, "173", SELF, "芳香療法:1.0、手沖咖啡入門:1.0、日語五十音:2.0、家庭理財:2.0、山林健行安全:1.0、親子閱讀:1.0、睡眠與健康:1.0、攝影構圖:2.0"),
]
ELSEWHERE = [
    *_series("TPE107", 100, TAIPEI, "501", POLICY, "都市更新條例:2.0、臺北參與式預算:2.0、開放資料:1.0、公民咖啡館:1.0、性別統計:2.0、綠建築:1.0、智慧城市:2.0"),
    *_series("TPE107", 300, TAIPEI, "173", SELF, "英語會話一:2.0、英語會話二:2.0、職場溝通:1.0、簡報設計:2.0、時間管理:1.0、壓力調適:1.0"),
    *_series("CSPTC107", 500, CIVIL, "103", LEADING, "公務倫理與核心價值:2.0、初任主管:3.0、服務品質:2.0、問題解決:2.0、績效面談:1.0"),
    *_series("CSPTC107", 700, CIVIL, "23", BUSINESS, "公務人員保障法:2.0、行政罰法:2.0、訴願實務:2.0、預算編製:3.0、會計審計法規:2.0"),
]
HALL = list(_series("KHTDC107", 900, "", "501", POLICY, "性別主流化實體講習:3.0、環境教育戶外參訪:4.0、資通安全通識講習:3.0、反貪宣導:2.0、全民國防教育講習:3.0、急救訓練:3.0、消防演練:2.0、新進人員講習:6.0、專書閱讀導讀會:2.0、員工協助方案:2.0"))
# The same title as the tenth course of the set, on another platform.
NAMESAKE = Course("TPE107988", "一看就懂的公民審議與參與式預算", TAIPEI, "505", POLICY, 1.0)
COURSES = [*SET, *POOL, *ELSEWHERE, *HALL, NAMESAKE]

BY_TITLE = {c.title: c for c in [NAMESAKE, *POOL, *ELSEWHERE, *HALL, *SET]}
SPLIT = BY_TITLE["人事業務入門"]       # business-related for the personnel department, not for the district office
UNDECIDED = BY_TITLE["災害防救演練"]   # no agency has said anything
CONTRADICTED = BY_TITLE["里鄰服務"]    # the district office says both
EMPTY_FLAG = BY_TITLE["檔案管理"]      # the field is empty, which means no


def is_business(course, agency):
    """What the agency says; the two categories that are business-related by themselves need no saying."""
    if course.category in (POLICY, LEADING):
        return True
    if course in (UNDECIDED, CONTRADICTED, EMPTY_FLAG) or course.category == SELF:
        return False
    return agency == HR if course is SPLIT else True


def flag_rows():
    for agency in (HR, DISTRICT, SCHOOL, TAINAN):
        for course in POOL:
            if course.category in (BUSINESS, SELF) and course not in (UNDECIDED, CONTRADICTED):
                yield [agency, course.code, "" if course is EMPTY_FLAG else "是" if is_business(course, agency) else "否"]
    yield [HR, CONTRADICTED.code, "是"]
    yield [DISTRICT, CONTRADICTED.code, "是"]
    yield [DISTRICT, CONTRADICTED.code, "否"]
