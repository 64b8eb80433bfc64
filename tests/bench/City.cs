using System.Globalization;
using System.Text;

namespace LearningHours.Bench;

/// <summary>
/// One night of an invented city under kaohsiung-107: a pure function of its parameters, with the same bytes each time. Adjacent rows
/// belong to different people, which is the hard case for grouping them.
/// </summary>
internal sealed class City(int people, int rowsPerPerson)
{
    private const int Courses = 2000;
    private const int CodedSet = 1, PeoplePerAgency = 100;
    private const string Platform = "e等公務園+學習平臺";
    private static readonly string[] Categories = ["政策能力訓練", "領導力發展", "機關業務知能", "自我成長及其他"];
    private static readonly string[] Set = ["社會安定計畫", "生態交通有go讚!高雄綠色運輸", "紅毛港細說從頭"];

    private ulong _state = 0x9E3779B97F4A7C15;

    private int Agencies => Math.Max(1, people / PeoplePerAgency);

    /// <summary>Writes the feeds below a folder, as <c>{feed}/{feed}.csv</c>.</summary>
    public void Write(string folder)
    {
        Feed(folder, "agencies", "機關代碼,機關名稱,政府,上班時間",
            Enumerable.Range(0, Agencies).Select(a => $"{Agency(a)},第{a}機關,高雄市,08:00-12:00;13:00-17:00"));
        Feed(folder, "courses", "課程代碼,課程名稱,平臺,課程類別,認證時數",
            Enumerable.Range(0, Courses).Select(c => $"{Code(c)},{Title(c)},{Platform},{Categories[c % 4]},{Hours(c)}"));
        Feed(folder, "course-flags", "機關代碼,課程代碼,業務相關",
            Enumerable.Range(0, Agencies).SelectMany(
                a => Enumerable.Range(0, Courses).Where(c => c % 4 > 1).Select(
                    c => $"{Agency(a)},{Code(c)},{((a + c) % 3 == 0 ? "否" : "是")}")));
        Feed(folder, "roster", "員工編號,身分證字號,姓名,機關代碼,人員類別,官等,電子郵件",
            Enumerable.Range(0, people).Select(
                p =>
                    $"K{p:00000000},{Id(p)},王{(char)('一' + p % 5000)}明,{Agency(p % Agencies)},{(p % 20 == 0 ? "教師" : "編制內")},薦任,K"
                    + $"{p:00000000}@example.invalid"));
        Feed(folder, "attendance", "員工編號,類別,起,迄",
            Enumerable.Range(0, people / 50).Select(p => $"K{p * 50:00000000},休假,2018-03-05,2018-03-05"));
        Feed(folder, "hours", "身分證字號,姓名,課程類型,課程名稱,課程類別,平臺,上課起,上課迄,閱讀時數,測驗成績,問卷,通過狀態,認證時數,終身學習時數上傳狀態,終身學習時數上傳時間", HoursRows());
    }

    private IEnumerable<string> HoursRows()
    {
        var first = new DateTime(2018, 1, 1);
        for (var round = 0; round < rowsPerPerson; round++)
        {
            for (var n = 0; n < people; n++)
            {
                var person = (int)((n * 7919L + round) % people);
                var course = Next(4) == 0 ? Next(Courses) : Next(Courses / 20);
                var start = first.AddMinutes(Next(360 * 24 * 60)).AddSeconds(Next(60));
                var end = start.AddMinutes(20 + Next(2000));
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{Id(person)},王{(char)('一' + person % 5000)}明,開放式,{Title(course)}({Code(course)}),{Categories[course % 4]},{Platform}"
                    + $",{start:yyyy-MM-dd HH:mm:ss},{end:yyyy-MM-dd HH:mm:ss},00:15:00,{60 + Next(41)},已填,"
                    + $"{(Next(20) == 0 ? "未通過" : "已通過")},{Hours(course)},成功,{end.AddDays(1):yyyy-MM-dd HH:mm:ss}");
            }
        }
    }

    private static void Feed(string folder, string feed, string header, IEnumerable<string> rows)
    {
        Directory.CreateDirectory(Path.Combine(folder, feed));
        using var file = new StreamWriter(Path.Combine(folder, feed, feed + ".csv"), false, new UTF8Encoding(true), 1 << 20) {
            NewLine = "\n" };
        file.WriteLine(header);
        foreach (var row in rows) file.WriteLine(row);
    }

    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)below);
    }

    private static string Agency(int a) => $"397{a:000000}A";
    private static string Code(int c) => $"PCKG107{c:000000}";
    private static string Title(int c) => c < Set.Length ? Set[c] : $"數位學習課程第{c}講－實務與案例研析";
    private static string Hours(int c) => c < Set.Length + CodedSet || c % 3 > 0 ? "1.0" : "2.0";

    /// <summary>A 身分證字號 of Taipei (A) with a correct check digit.</summary>
    private static string Id(int person)
    {
        var digits = $"1{person:0000000}";
        var sum = 1;
        for (var i = 0; i < 8; i++) sum += (digits[i] - '0') * (8 - i);
        return $"A{digits}{(10 - sum % 10) % 10}";
    }
}
