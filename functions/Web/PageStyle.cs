namespace LearningHours.Web;

/// <summary>The style sheet of the pages: one column that fits a phone, high contrast, light or dark like the reader's device.</summary>
public static class PageStyle
{
    public const string Sheet = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--soft:#565656;--paper:#fff;--line:#c9c9c9;--link:#0b4a8f;--good:#0a5f2c;--warn:#7a3b00;--bad:#9b1c1c;--tint:#f3f5f8}
        @media(prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b4b4b4;--paper:#161719;--line:#4a4d52;--link:#8fc1ff;--good:#79d99a;--warn:#ffbd7a;--bad:#ff9d9d;--tint:#212327}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,"Noto Sans TC","Noto Sans CJK TC","Microsoft JhengHei","PingFang TC",sans-serif;overflow-wrap:anywhere}
        header,main,footer{max-width:52rem;margin:0 auto;padding:.75rem 1rem}
        header{border-bottom:1px solid var(--line)}
        header p{margin:0}
        footer{border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.25rem 0 0;padding:0}
        a{color:var(--link)}
        a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-999rem}
        .skip:focus{position:static}
        h1{font-size:1.4rem;line-height:1.3;margin:.5rem 0}
        h2{font-size:1.15rem;margin:1.5rem 0 .25rem}
        section{border-top:1px solid var(--line)}
        section:first-of-type{border-top:0}
        .soft{color:var(--soft)}
        .note{background:var(--tint);border-left:4px solid var(--link);padding:.5rem .75rem;margin:.75rem 0}
        .note.warn{border-color:var(--warn)}
        .note.bad{border-color:var(--bad)}
        .note.good{border-color:var(--good)}
        .note p{margin:.25rem 0}
        ul.files{list-style:none;padding:0;margin:.25rem 0}
        ul.files li{padding:.6rem 0;border-bottom:1px dotted var(--line)}
        ul.files a{font-weight:600;display:inline-block;padding:.15rem 0}
        .tag{font-size:.85rem;border:1px solid currentColor;border-radius:.3rem;padding:0 .4rem;margin-left:.4rem;white-space:nowrap}
        .tag.new{color:var(--good)}
        .tag.changed{color:var(--warn)}
        .hash{font-family:ui-monospace,monospace;font-size:.8rem;color:var(--soft)}
        ul.nights li{padding:.2rem 0}
        form p{margin:.75rem 0}
        label{display:block;font-weight:600}
        select,input[type=file],button{font:inherit;max-width:100%;padding:.5rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--paper);color:var(--ink)}
        button{background:var(--link);color:var(--paper);border-color:var(--link);padding:.6rem 1.5rem;font-weight:600}
        dl.counts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:.5rem 0}
        dl.counts dt{color:var(--soft)}
        dl.counts dd{margin:0;font-size:1.4rem;font-weight:600}
        ol.problems{padding-left:1.5rem}
        ol.problems li{margin:.5rem 0}

        """;
}
