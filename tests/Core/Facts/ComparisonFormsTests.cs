using System.Text;
using LearningHours.Facts;
using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Facts;

/// <summary>Contract readings 16 to 18: how titles, codes, platforms and categories are compared.</summary>
public sealed class ComparisonFormsTests
{
    [Theory]
    [InlineData("人權大步走：行政執行篇", "人權大步走:行政執行篇")]
    [InlineData("資安停看聽！", "資安停看聽!")]
    [InlineData("資安停看聽（ＨＴＭＬ５）", "資安停看聽")]
    [InlineData("資安停看聽(html5)", "資安 停看聽")]
    [InlineData("Ｅxcel　２０１６", "excel2016")]
    [InlineData("民法Ⅱ", "民法II")]
    [InlineData("「談」人權", "談人權")]
    [InlineData("台灣多元社會下的『新」力軍", "臺灣多元社會下的「新」力軍")]
    public void Titles_that_differ_in_width_case_and_punctuation_are_one(string a, string b) =>
        Assert.Equal(CourseTitle.Normalise(a), CourseTitle.Normalise(b));

    [Theory]
    [InlineData("民法I", "民法II")]
    [InlineData("一〇七年版", "一七年版")]
    [InlineData("環境教育", "環境教育2")]
    public void Titles_that_differ_in_a_letter_or_a_digit_are_two(string a, string b) =>
        Assert.NotEqual(CourseTitle.Normalise(a), CourseTitle.Normalise(b));

    [Fact]
    public void Only_the_known_code_is_taken_out_of_a_title()
    {
        Assert.Equal(CourseTitle.Normalise("甲(上)"), CourseTitle.Normalise("甲（上）（pkcg1）", "PKCG1"));
        Assert.NotEqual(CourseTitle.Normalise("甲"), CourseTitle.Normalise("甲(PKCG2)", "PKCG1"));
    }

    [Theory]
    [InlineData("甲(PKCG1)", "PKCG1")]
    [InlineData("甲（PKCG1）", "PKCG1")]
    [InlineData("甲(html5)(PKCG1)", "PKCG1")]
    [InlineData("甲(PKCG1)(html5)", "PKCG1")]
    [InlineData("甲(html5)", null)]
    [InlineData("甲()", null)]
    [InlineData("甲(上)乙", null)]
    public void The_code_stands_in_the_last_parentheses_and_is_never_html5(string title, string? code) =>
        Assert.Equal(code, CourseTitle.TrailingCode(title));

    [Theory]
    [InlineData("e等公務園⁺學習平台")]
    [InlineData("ｅ等公務園＋學習平臺")]
    [InlineData(" E 等公務園+學習平臺 ")]
    public void Platform_names_fold_to_one(string name) => Assert.Equal("e等公務園+學習平臺", PlatformName.Normalise(name));

    [Theory]
    [InlineData("終身課程類別>政策能力訓練>政策宣導訓練>學術倫理", "政策能力訓練")]
    [InlineData("政策能力訓練(具政策宣導訓練性質)", "政策能力訓練")]
    [InlineData("機關業務知能訓練（具專業訓練性質）", "機關業務知能")]
    [InlineData(" 領導力發展 ", "領導力發展")]
    [InlineData("", "")]
    public void A_category_is_its_leading_group(string text, string group) => Assert.Equal(group, CourseCategory.LeadingGroup(text));

    [Theory]
    [InlineData("337", "政策能力訓練")]
    [InlineData("0337", "政策能力訓練")]
    [InlineData("346", "政策能力訓練")]
    [InlineData("99999", "")]
    [InlineData("-8", "")]
    [InlineData("", "")]
    public void A_category_code_leads_to_its_group_even_when_it_was_retired(string code, string group) =>
        Assert.Equal(group, CourseCategory.GroupOfCode(code));

    [Fact]
    public void Codes_compare_without_width_case_and_blanks() => Assert.Equal("PKCG10710154", CourseCode.Normalise(" ｐkcg 10710154 "));

    [Theory]
    [InlineData("⁺①㈱ﬁ﹙Ⅷ　", "+1(株)fi(VIII ")]
    [InlineData("臺北", "臺北")]
    [InlineData("plain", "plain")]
    [InlineData("\uD83D\uDE00\uD800", "\uD83D\uDE00\uFFFD")]
    public void Folding_makes_what_nfkc_makes(string text, string folded)
    {
        if (!text.EnumerateRunes().Contains(Rune.ReplacementChar)) Assert.Equal(folded, CompatibilityForm.Fold(text));
        else Assert.Equal(text.Length, CompatibilityForm.Fold(text).Length);
    }
}
