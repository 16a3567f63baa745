using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Conspectus.Tex.Tests;

public class FormulaRendererTests(ITestOutputHelper output)
{
    public static TheoryData<bool> Engines() => [false, true];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Both_engines_write_the_same(bool managed)
    {
        using var renderer = new FormulaRenderer(managed);
        Assert.Equal("<math><msup><mi>x</mi><mn class=\"tml-sml-pad\">2</mn></msup></math>", renderer.Render("x^2", false).MathMl);
        Assert.True(renderer.Render(@"\undefinedthing", false).Failed);
        Assert.True(renderer.Render(@"\frac{1}", false).Failed);
    }

    [Fact]
    public void No_style_script_or_link_comes_out()
    {
        using var renderer = new FormulaRenderer();
        foreach (var tex in new[] { @"\color{red}{x}", @"\boxed{x}", @"\begin{pmatrix}a&b\\c&d\end{pmatrix}",
            @"\href{javascript:alert(1)}{x}", @"\text{<script>alert(1)</script>}", @"\colorbox{red}{x}", @"x<y\&z" })
            if (renderer.Render(tex, true) is { Failed: false } result)
            {
                var math = HtmlText.Parse(result.MathMl);
                Assert.DoesNotContain(math.DescendantsAndSelf(), e =>
                    e.Attribute("style") is not null || e.Name == "script" || e.Attribute("href") is not null);
            }
        Assert.Contains("mathcolor", renderer.Render(@"\color{red}{x}", false).MathMl, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Refused() => new()
    {
        { Times("{", 4000), "nested" }, { Times("x^{", 61) + Times("}", 61), "nested" }, { Times(@"\left(", 800), "nested" },
            { Times(@"\left.", 61), "nested" }, { Times(@"\hat", 1200), "nested" },
        { Times(@"\frac", 900), "nested" }, { Times(@"\begin{matrix}", 61), "nested" }, { Times(@"\displaystyle ", 61), "nested" },
        { @"\def\a{\a\a}\a", "defines" }, { @"\newcommand{\a}{\a\a}\a", "defines" }, { @"\let\a=b \a", "defines" },
            { @"\gdef\x{y}", "defines" }, { new string('x', 5001), "longer" }, { "a\0b", "U+0000" },
        { Times(@"\cancelto{0}{", 20) + "x" + Times("}", 20), "several times" }, { Times(@"\llap{", 20) + Times("}", 20), "several times" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_formula_beyond_the_bounds_is_refused_with_its_reason(string tex, string reason)
    {
        using var renderer = new FormulaRenderer();
        var result = renderer.Render(tex, true);
        Assert.True(result.Failed);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }

    public static TheoryData<string> Heaviest() =>
    [
        new string('x', 5000), Times("x_i^2+", 833), Times("{", 60) + "x" + Times("}", 60), Times(@"\sqrt{", 60) + "x"
            + Times("}", 60), Times("x^{", 60) + Times("}", 60), Times(@"\frac{a}{", 60) + "x" + Times("}", 60),
        Times(@"\cancelto{0}{", 5) + Times(@"\frac{a}{", 50) + Times("}", 55), Times(@"\binom{n}{k}", 400), Times(@"\not=", 1000),
            Times(@"\left(x\right)", 350), @"\begin{matrix}" + Times("x&", 2400) + @"\end{matrix}",
        Times(@"\displaystyle ", 59) + "x", Times(@"\hat", 59) + "x", Times(@"\dots", 1000), Times(@"\pmod{x}", 600),
            Times(@"\overset{a}{b}", 350), Times(@"\text{a $x$}", 400), @"\rule{1000000em}{1000000em}", Times(@"\char`x", 700),
    ];

    [Theory]
    [MemberData(nameof(Heaviest))]
    public void The_heaviest_formulas_take_a_small_part_of_the_work_allowed(string tex)
    {
        using var script = new Formulas.JintMathScript();
        script.Render(tex, true);
        output.WriteLine($"{script.Statements} statements");
        Assert.InRange(script.Statements, 1, Formulas.TemmlSource.MostStatements / 10);
    }

    [Fact]
    public void Too_much_work_is_a_failure_and_the_next_formula_is_rendered()
    {
        using var script = new Formulas.JintMathScript(mostStatements: 20_000);
        Assert.Equal(Formulas.TemmlSource.TooMuchWork, script.Render(Times("x_i^2+", 500), false).Reason);
        Assert.Null(script.Render([new Formula(Times("x_i^2+", 500), false), new Formula("x", false)]));
        Assert.False(script.Render("x", false).Failed);
    }

    [Fact]
    public void Nothing_in_the_assembly_reads_a_clock()
    {
        using var file = new PEReader(File.OpenRead(typeof(TexDocument).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(t => metadata.GetString(metadata.GetTypeReference(t).Name)).ToHashSet();
        Assert.Empty(types.Intersect(["Stopwatch", "Timer", "PeriodicTimer", "TimeProvider", "DateTime", "DateTimeOffset", "TimeSpan",
            "CancellationTokenSource", "Task"]));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    [Trait("Speed", "Slow")]
    public void A_process_that_is_stopped_for_seconds_renders_the_same(bool managed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals that stop a process are sent by a shell here.");
        var formulas = Enumerable.Range(0, 400).Select(i => new Formula($@"\ell_1 + x_{{{i}}}^{{{i + 1}}}", false)).ToList();
        using var renderer = new FormulaRenderer(managed);
        using var stop =
            Process.Start("/bin/sh", ["-c", $"sleep 0.2; kill -STOP {Environment.ProcessId}; sleep 3; kill -CONT {Environment.ProcessId}"]);
        do
        {
            using var another = new FormulaRenderer(managed);
            another.Prepare(formulas);
            Assert.DoesNotContain(formulas.Select(f => another.Render(f.Tex, f.Display)), r => r.Failed);
        }
        while (!stop.HasExited);
        renderer.Prepare(formulas);
        Assert.DoesNotContain(formulas.Select(f => renderer.Render(f.Tex, f.Display)), r => r.Failed);
    }

    private static string Times(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    [Fact]
    public void Several_threads_take_turns()
    {
        using var renderer = new FormulaRenderer();
        Parallel.For(0, 200, i => Assert.False(renderer.Render($"x_{{{i % 20}}}", false).Failed));
    }

    [Fact]
    public void The_known_commands_are_those_of_the_renderer()
    {
        using var renderer = new FormulaRenderer();
        foreach (var name in new[] { "alpha", "mathcal", "operatorname", "widetilde", "leq", "sum" })
            Assert.True(Commands.MathCommands.IsKnown(name));
        Assert.False(Commands.MathCommands.IsKnown("href"));
    }
}
