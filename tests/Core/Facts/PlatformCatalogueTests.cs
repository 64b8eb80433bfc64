using LearningHours.Facts;

namespace LearningHours.Tests.Core.Facts;

public class PlatformCatalogueTests
{
    [Theory]
    [InlineData("e等公務園⁺學習平臺", "e等公務園+學習平台")]
    [InlineData("e等公務園⁺學習平臺", "Ｅ等公務園")]
    [InlineData("e等公務園⁺學習平臺", "e 等公務園學習平台")]
    [InlineData("e等公務園⁺學習平臺", "e+平台")]
    [InlineData("e學中心", "地方行政研習e學中心")]
    [InlineData("港都e學苑", "高雄市政府港都ｅ學苑")]
    public void A_platform_has_every_spelling_that_feeds_print(string name, string spelling) =>
        Assert.Contains(PlatformName.Normalise(spelling), PlatformCatalogue.SpellingsOf(name));

    [Fact]
    public void A_spelling_belongs_to_one_platform()
    {
        var spellings = PlatformCatalogue.Names.SelectMany(PlatformCatalogue.SpellingsOf).ToList();
        Assert.Equal(spellings.Count, spellings.Distinct().Count());
        Assert.All(PlatformCatalogue.Names, name => Assert.Contains(PlatformName.Normalise(name), PlatformCatalogue.SpellingsOf(name)));
    }

    [Fact]
    public void A_platform_in_no_catalogue_has_its_name_alone()
    {
        Assert.False(PlatformCatalogue.Knows("範例 學苑"));
        Assert.Equal(["範例學苑"], PlatformCatalogue.SpellingsOf("範例 學苑"));
    }
}
