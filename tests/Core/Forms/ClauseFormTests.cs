namespace LearningHours.Tests.Core.Forms;

/// <summary>Forms whose layout is not printed in the plan: S0 附件5 and 附件1 from their clauses, S3 附件1 as a skeleton.</summary>
public class ClauseFormTests
{
    [Fact]
    public void Leave_by_day_lists_the_lots_and_nothing_that_only_fills_the_40_hours()
    {
        var night = new TextNight("臺南市").Add("attendance", TextNight.Attendance).Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲",
            "tainan-101/附件4,,政策課程乙")
            .Person(1).Learn(1, "公文寫作", 36, "2012-02-01 09:00:00- 2012-02-02 10:00:00", "e學中心", "自我成長及其他")
            .Learn(1, "政策課程甲", 3, "2012-07-07 09:00:00- 2012-07-07 12:01:00", "e學中心").Learn(1, "政策課程乙", 2,
                "2012-07-11 09:00:00- 2012-07-11 12:01:00", "e學中心");
        var form = FormNight.Files(night, "tainan-101", FormNight.EndOf101).Form(1);
        Assert.Equal(["1", "政策課程甲", "3", "101年7月7日（星期六）12:01:00 為放假日，屬公餘時間；最後使用日101年12月28日（星期五）"], form.Tables[1].Skip(1).Single());
        Assert.Equal(3, form.Tables[2].Count - 1); // 5 h, 40 h, and what was earned
        Assert.Contains("核算補休3小時", form.Tables[2][3][1], StringComparison.Ordinal);
        Assert.Equal(["", "", "活動、值班補休", "利用公餘時段數位學習補休"], form.Tables[3][1]);
        Assert.Contains("請於欲補休之日14日前提出。最遲應於101年12月14日（星期五）前（含當日）提出申請。", form.Paragraphs);
    }

    [Fact]
    public void Posts_are_counted_by_place_and_kind_inside_the_window_only()
    {
        var night = new TextNight("臺南市").Person(1).Add("forum", "員工編號,來源,類型,日期,篇數,不計篇數",
            "E001,公共論壇,發表,2012-01-01,100,1", "E001,公共論壇,發表,2012-08-31,50,", "E001,公共論壇,回應,2012-03-01,40,0", "E001,社團,回應,2012-03-02,60,2",
                "E001,社團,回應,2012-09-01,500,0");
        var form = FormNight.Files(night, "tainan-101", FormNight.EndOf101).Form(1);
        Assert.Equal(
            ["公共論壇|發表意見|150|1|149", "公共論壇|回應意見|40|0|40", "社團|回應意見|60|2|58", "合計||250|3|247"],
            form.Tables[1].Skip(1).Select(r => string.Join('|', r)));
        Assert.Equal(["審核結果", "符合條件，建議敘獎：嘉獎1次"], form.Tables[2][0]);
        Assert.Contains("forum/forum.csv 第2列", form.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_of_a_project_is_one_for_the_agency_with_its_head_filled_in()
    {
        var night = new TextNight("花蓮縣").Person(1).Person(2);
        var file = Assert.Single(FormNight.Files(night, "hualien-106", new DateOnly(2017, 10, 1)));
        Assert.Equal("A1/表件/hualien-106/附件1 106年度推動數位學習熠星方案實施計畫.odt", file.Path);
        var form = new OdtText(file.Content);
        Assert.Equal(["縣市別", "花蓮縣政府"], form.Tables[0][0]);
        Assert.Equal(["推動機關(單位)", "測試局"], form.Tables[0][1]);
        Assert.Equal(["聯 絡 人", "", "職稱", ""], form.Tables[0][2]);
        foreach (var heading in (string[])["壹、目標", "貳、推動議題", "參、參加對象", "肆、實施作法", "伍、實施內容(含時程)", "陸、關鍵績效指標(KPI)", "柒、獎勵方式"])
            Assert.Contains(form.Paragraphs, p => p.StartsWith(heading, StringComparison.Ordinal));
        Assert.DoesNotContain("同仁", form.All, StringComparison.Ordinal);
    }
}
