"""Invented people. Their numbers pass the checksum; the 9 after the sex digit keeps clear of numbers given out to natives."""
from chance import some

LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"      # worth 10, 11, … in this order
SURNAMES = "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周葉蘇莊呂江何羅高蕭潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛"
WOMEN = "雅婷 淑芬 怡君 美玲 惠雯 佩珊 欣怡 詩涵 秀英 麗娟 玉華 靜宜 佳蓉 筱涵 宛真 郁婷 心怡 雅雯 淑惠 美慧 素貞 鈺婷 芳儀 依潔 思妤 品妍 瑞珠 月娥 孟潔 采蓁".split()
MEN = "志明 建宏 俊傑 家豪 宗翰 冠廷 文雄 國華 承恩 柏翰 信宏 明哲 世昌 嘉祥 振輝 正雄 彥廷 哲瑋 士豪 政達 英傑 耀文 慶豐 崇仁 育誠 仁豪 智凱 永福 聖文 宥堃".split()


def check_digit(digits):
    return str(-sum(d * w for d, w in zip(digits, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1))) % 10)


def national_id(number, woman, letter="E"):
    value = LETTERS.index(letter) + 10
    body = f"{2 if woman else 1}9{number:06d}"
    return letter + body + check_digit([value // 10, value % 10, *map(int, body)])


def old_residence_id(number, letter="E", second="C"):
    """A residence permit of before 2021: the second letter counts with its ones."""
    first, ones = LETTERS.index(letter) + 10, LETTERS.index(second) % 10
    body = f"{number:07d}"
    return letter + second + body + check_digit([first // 10, first % 10, ones, *map(int, body)])


def new_residence_id(number, letter="E", woman=False):
    value = LETTERS.index(letter) + 10
    body = f"{9 if woman else 8}0{number:06d}"
    return letter + body + check_digit([value // 10, value % 10, *map(int, body)])


class Names:
    """Names that read like a staff list; none is used twice."""

    def __init__(self):
        self.used = set()

    def next(self, number, woman):
        for attempt in range(100):
            given = (WOMEN if woman else MEN)[some(0, 29, "given", number, attempt)]
            name = SURNAMES[some(0, 99, "surname", number, attempt) * some(0, 99, "common", number) // 100 % len(SURNAMES)] + given
            if name not in self.used:
                self.used.add(name)
                return name
        raise ValueError("the lists are too short")
